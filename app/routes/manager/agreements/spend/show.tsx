import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayPence } from "#app/domain/agreements/money";
import { outcomesRoundedTo, paceMonths, putRight, type StreamSpending } from "#app/domain/agreements/spending";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay, sayMonthOf } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { readSpending } from "#app/services/agreements/read-spending.server";
import { AgreementPages } from "#app/ui/casework/agreement-pages";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";

const saidOf = { recorded: "The spending is entered", corrected: "The entry is put right. What was entered first stays readable" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const agreement = orNotFound(await asActor(actor, (db) => findAgreement(db, params.agreementId ?? "")));
  const on = today();
  const { streams, entries } = await readSpending(actor, agreement, on);
  const { searchParams } = new URL(request.url);
  const saved = searchParams.get("saved") ?? "";
  const stream = streams.find(({ code }) => code === searchParams.get("stream"));
  const own = entries.filter(({ streamId }) => streamId === stream?.id);
  return {
    agreement, streams, on,
    stream: stream && { name: `${stream.code} ${stream.name}`, entries: own.map((entry) => ({ ...entry, recordedOn: londonDayOf(entry.recordedAt), now: entry.correctsId ? undefined : putRight(entry, own) })) },
    said: Object.hasOwn(saidOf, saved) ? saidOf[saved as keyof typeof saidOf] : undefined,
  };
}

const money = (label: string, pence: number | null | undefined, none = "None") => ({ text: pence === null || pence === undefined ? none : sayPence(pence), format: "numeric" as const, className: "wl-nowrap", "data-label": label });
const heads = ["Budget", "Evenly by now", "Spent", "This year", "At its end, at this pace", "Outcomes it paid a part of", "Spent for each"] as const;

function cells({ budgetPence, evenlyPence, spentPence, yearPence, atThisPacePence, outcomes, poundsPerOutcome }: StreamSpending) {
  return [
    money(heads[0], budgetPence), money(heads[1], evenlyPence), money(heads[2], spentPence), money(heads[3], yearPence), money(heads[4], atThisPacePence, "Not said"),
    { text: outcomes === 0 ? "None" : outcomes === "few" ? `Fewer than ${outcomesRoundedTo}` : `About ${outcomes}`, format: "numeric" as const, "data-label": heads[5] },
    { text: poundsPerOutcome === undefined ? "Not said" : `About £${poundsPerOutcome.toLocaleString("en-GB")}`, format: "numeric" as const, "data-label": heads[6] },
  ];
}

export default function Spending() {
  const { agreement, streams, on, stream, said } = useLoaderData<typeof loader>();
  const address = `/manager/agreements/${agreement.id}/spend`;
  const total = (of: (each: (typeof streams)[number]) => number | null | undefined) => streams.reduce((sum, each) => sum + (of(each) ?? 0), 0);
  return (
    <Page title={`Budget and spending: ${agreement.name}`} back={{ href: "/manager/agreements", text: "All agreements" }} wide before={said && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">Budget and spending</h1>
      <AgreementPages agreementId={agreement.id} current="/spend" />
      {streams.length === 0 ? (
        <p className="govuk-body">No funding streams are pooled in this agreement yet. Each will stand here with its budget, what it spent and what it paid for.</p>
      ) : (
        <>
          <Button href={`${address}/new`}>Enter spending</Button>
          <Table
            className="wl-table-stacked"
            caption={`The pooled budget, ${sayDay(on)}`}
            captionClassName="govuk-table__caption--m"
            firstCellIsHeader
            head={["Stream", ...heads.map((text) => ({ text, format: "numeric" as const }))]}
            rows={[
              ...streams.map((each) => [{ text: <a className="govuk-link" href={`${address}?stream=${encodeURIComponent(each.code)}#entries`}>{each.code} {each.name}</a> }, ...cells(each)]),
              ["Together", money(heads[0], total(({ budgetPence }) => budgetPence)), money(heads[1], total(({ evenlyPence }) => evenlyPence)), money(heads[2], total(({ spentPence }) => spentPence)), money(heads[3], total(({ yearPence }) => yearPence)), { text: "", format: "numeric" as const }, { text: "", format: "numeric" as const }, { text: "", format: "numeric" as const }],
            ]}
          />
          <Caveats />
        </>
      )}
      {stream && (
        <section id="entries">
          <h2 className="govuk-heading-m">{stream.name}: what was entered</h2>
          {stream.entries.length === 0 ? (
            <p className="govuk-body">Nothing is entered for this stream yet. Each month’s spending will stand here, with what was put right.</p>
          ) : (
            <Table
              className="wl-table-stacked" caption={`Entries of ${stream.name}, the newest month first`} captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Month", { text: "Amount", format: "numeric" }, "Note", "Entered", "Put right"]}
              rows={stream.entries.map(({ id, month, pence, note, correctsId, recordedOn, recordedByName, now }) => [
                `${sayMonthOf(month)}${correctsId ? ", put right" : ""}`,
                money("Amount", pence),
                { text: note || "None", "data-label": "Note" },
                { text: `${sayDay(recordedOn)}, ${recordedByName}`, "data-label": "Entered" },
                { text: now === undefined ? "" : <><a className="govuk-link" href={`${address}/${id}`}>Put right<span className="govuk-visually-hidden"> {sayMonthOf(month)}, {sayPence(pence)}</span></a>{now !== pence && `: by now ${sayPence(now)}`}</> },
              ])}
            />
          )}
        </section>
      )}
    </Page>
  );
}

function Caveats() {
  return (
    <>
      <h2 className="govuk-heading-m">What these figures do not say</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Several streams pay for one outcome, each a part. The same outcome stands in the line of each of them, so the lines must not be added up, nor be compared as if each had paid alone.</li>
        <li>Outcomes come months after the money that made them possible, and some are recorded late. A stream that has just begun looks dear.</li>
        <li>Spending holds overheads, buildings and support of people for whom nothing is counted yet. It is no price of an outcome.</li>
        <li>Outcomes are rounded to the nearest {outcomesRoundedTo}; fewer are not said, and nothing is worked out from them (local setting).</li>
        <li>Evenly by now: the budget over the stream’s days. At this pace: the average of the last {paceMonths} months with an entry, until the stream ends.</li>
      </ul>
    </>
  );
}
