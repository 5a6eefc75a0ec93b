import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { roundStands } from "#app/domain/returns/round";
import { returnStatusTags, roundWaitsWords } from "#app/content/returns";
import { today } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listReturnsInHand } from "#db/queries/counting/counting-jobs";
import { listReturns } from "#db/queries/returns/returns";
import { listRounds } from "#db/queries/returns/rounds";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const { returns, rounds, inHand } = await asActor(actor, async (db) => ({ returns: await listReturns(db), rounds: await listRounds(db), inHand: await listReturnsInHand(db) }));
  const on = today();
  return {
    said: new URL(request.url).searchParams.get("saved") === "round" ? "The round is open" : undefined,
    rounds: rounds
      .map(({ id, agreementName, streamCode, streamName, quarter, dueOn, status, returnId }) => ({ id, agreementName, forWhom: forWhom(streamCode, streamName), quarter, dueOn, returnId, ...roundStands({ quarter, dueOn, status: status ?? undefined }, on) }))
      // What is most overdue first, what is sent last; else as listed, the newest quarter first.
      .sort((a, b) => (b.overdueDays ?? 0) - (a.overdueDays ?? 0) || Number(a.waitsFor === "nothing") - Number(b.waitsFor === "nothing")),
    returns: returns.map(({ id, agreementName, streamCode, streamName, quarter, status, builtAt, version }) => ({
      id, agreementName, forWhom: forWhom(streamCode, streamName), quarter, status, counting: inHand.has(id), builtOn: version > 1 ? londonDayOf(builtAt) : undefined,
    })),
  };
}

const forWhom = (code: string | null, name: string | null) => (code === null ? "As a whole" : `${code}: ${name ?? ""}`);
const overdueWords = (days: number) => `(${days} ${days === 1 ? "day" : "days"} overdue)`;

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Returns() {
  const { said, rounds, returns } = useLoaderData<typeof loader>();
  return (
    <Page title="Returns" wide before={said ? <NotificationBanner type="success">{said}</NotificationBanner> : undefined}>
      <h1 className="govuk-heading-l">Returns</h1>
      <p className="govuk-body">A return says what an agreement, or one of its streams, achieved in a quarter. Once it is frozen, its numbers never change.</p>
      <div className="govuk-button-group">
        <Button href="/manager/returns/new">Build a return</Button>
        <Button className="govuk-button--secondary" href="/manager/returns/rounds/new">Open a round</Button>
      </div>
      <h2 className="govuk-heading-m">Rounds</h2>
      <Rounds rounds={rounds} />
      <h2 className="govuk-heading-m">All returns</h2>
      <AllReturns returns={returns} />
    </Page>
  );
}

function Rounds({ rounds }: Pick<Shown, "rounds">) {
  if (rounds.length === 0) return <p className="govuk-body">No round is open. Open one for a quarter: when its return is due, and what it waits for, will stand here.</p>;
  return (
    <Table
      className="wl-table-stacked" caption="Rounds, the most overdue first" captionClassName="govuk-visually-hidden" firstCellIsHeader
      head={["Quarter", "Agreement", "For whom", "Due", "What it waits for"]}
      rows={rounds.map(({ id, agreementName, forWhom: whom, quarter, dueOn, returnId, waitsFor, overdueDays }) => [
        returnId === null && waitsFor === "quarter" ? (
          quarterLabel(quarter)
        ) : (
          <a key={id} className="govuk-link" href={returnId === null ? `/manager/returns/new?round=${id}` : `/manager/returns/${returnId}`}>{quarterLabel(quarter)}<span className="govuk-visually-hidden">, {agreementName}, {whom}</span></a>
        ),
        { text: agreementName, "data-label": "Agreement" },
        { text: whom, "data-label": "For whom" },
        { text: `${sayDay(dueOn)}${overdueDays === undefined ? "" : ` ${overdueWords(overdueDays)}`}`, "data-label": "Due" },
        { text: roundWaitsWords[waitsFor], "data-label": "What it waits for" },
      ])}
    />
  );
}

function AllReturns({ returns }: Pick<Shown, "returns">) {
  if (returns.length === 0) return <p className="govuk-body">There are no returns yet. Build one for a quarter: it will stand here with its status.</p>;
  return (
    <Table
      className="wl-table-stacked" caption="Returns, the newest quarter first" captionClassName="govuk-visually-hidden" firstCellIsHeader
      head={["Quarter", "Agreement", "For whom", "Counted on", "Status"]}
      rows={returns.map(({ id, agreementName, forWhom: whom, quarter, status, counting, builtOn }) => [
        <a key={id} className="govuk-link" href={`/manager/returns/${id}`}>{quarterLabel(quarter)}<span className="govuk-visually-hidden">, {agreementName}, {whom}</span></a>,
        { text: agreementName, "data-label": "Agreement" },
        { text: whom, "data-label": "For whom" },
        { text: counting ? "Being counted" : builtOn ? sayDay(builtOn) : "Not counted yet", "data-label": "Counted on" },
        <Tag key="status" className={returnStatusTags[status].className}>{returnStatusTags[status].text}</Tag>,
      ])}
    />
  );
}
