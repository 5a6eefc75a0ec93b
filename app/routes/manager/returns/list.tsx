import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { returnStatusTags } from "#app/content/returns";
import { Button } from "#app/ui/govuk/button";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listReturnsInHand } from "#db/queries/counting/counting-jobs";
import { listReturns } from "#db/queries/returns/returns";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const { returns, inHand } = await asActor(actor, async (db) => ({ returns: await listReturns(db), inHand: await listReturnsInHand(db) }));
  return { returns: returns.map(({ id, agreementName, quarter, status, builtAt, version }) => ({ id, agreementName, quarter, status, counting: inHand.has(id), builtOn: version > 1 ? londonDayOf(builtAt) : undefined })) };
}

export default function Returns() {
  const { returns } = useLoaderData<typeof loader>();
  return (
    <Page title="Returns" wide>
      <h1 className="govuk-heading-l">Returns</h1>
      <p className="govuk-body">A return says what an agreement achieved in a quarter. Once it is frozen, its numbers never change.</p>
      <Button href="/manager/returns/new">Build a return</Button>
      {returns.length === 0 ? (
        <p className="govuk-body">There are no returns yet. Build one for a quarter: it will stand here with its status.</p>
      ) : (
        <Table
          className="wl-table-stacked"
          caption="Returns, the newest quarter first"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={["Quarter", "Agreement", "Counted on", "Status"]}
          rows={returns.map(({ id, agreementName, quarter, status, counting, builtOn }) => [
            <a key={id} className="govuk-link" href={`/manager/returns/${id}`}>{quarterLabel(quarter)}<span className="govuk-visually-hidden">, {agreementName}</span></a>,
            agreementName,
            { text: counting ? "Being counted" : builtOn ? sayDay(builtOn) : "Not counted yet", "data-label": "Counted on" },
            <Tag key="status" className={returnStatusTags[status].className}>{returnStatusTags[status].text}</Tag>,
          ])}
        />
      )}
    </Page>
  );
}
