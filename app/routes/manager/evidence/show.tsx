import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { evidenceLabels, outcomeKindLabels, sampleStatusTags } from "#app/content/outcomes";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel, type Quarter } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { rateUpheld } from "#app/domain/outcomes/evidence-sample";
import { countSampleItems } from "#app/services/outcomes/count-sample-items.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findSample, listSampleItems } from "#db/queries/outcomes/evidence-samples";

export async function loader({ request, params: { sampleId = "" }, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "evidence:sample");
  const shown = await asActor(actor, async (db) => {
    const sample = orNotFound(await findSample(db, sampleId));
    return { sample, items: await listSampleItems(db, sample.id) };
  });
  const rate = rateUpheld(await countSampleItems(shown.sample.id));
  return { ...shown, rate, hidden: rate.drawn - shown.items.length, saved: new URL(request.url).searchParams.get("saved") };
}

const said: Record<string, string> = { drawn: "The sample is drawn. The teams find it as a next thing", found: "Your finding is saved" };

/** A sample, how far it is, and how much of what was looked at again was upheld. */
export default function ShowSample() {
  const { sample, items, rate, hidden, saved } = useLoaderData<typeof loader>();
  const title = `Evidence of ${quarterLabel(sample.quarter as Quarter)}`;
  return (
    <Page title={title} wide back={{ href: "/manager/evidence", text: "Evidence looked at again" }}>
      {saved && said[saved] && <NotificationBanner type="success">{said[saved]}</NotificationBanner>}
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: "Agreement", value: sample.agreementName },
          { key: "Drawn", value: `${sample.size} of ${sample.population}, by ${sample.drawnByName} on ${sayDay(londonDayOf(sample.drawnAt))}` },
          { key: "Drawn with", value: <code>{sample.seed}</code> },
          { key: "Teams reply by", value: sayDay(sample.replyByOn) },
          { key: "Looked at again", value: `${rate.found} of ${rate.drawn}` },
          { key: "Upheld", value: rate.percent === undefined ? "None was looked at yet" : `${rate.upheld} of ${rate.found}, ${rate.percent}%` },
        ]}
      />
      {hidden > 0 && <p className="govuk-body">{hidden} {hidden === 1 ? "is" : "are"} of restricted cases: counted here, and shown to whoever is named on the case.</p>}
      {items.length > 0 && (
        <Table
          className="wl-table-stacked" caption="What was drawn" captionClassName="govuk-table__caption--m" firstCellIsHeader head={["Case", "What", "Evidence", "Now"]}
          rows={items.map(({ id, caseReference, kind, happenedOn, evidenceLevel, status, foundByName }) => [
            { text: <a className="govuk-link" href={`/manager/evidence/${sample.id}/${id}`}>{caseReference}<span className="govuk-visually-hidden">, {outcomeKindLabels[kind]}</span></a> },
            { text: `${outcomeKindLabels[kind]}, ${sayDay(happenedOn)}`, "data-label": "What" }, { text: evidenceLabels[evidenceLevel].text, "data-label": "Evidence" },
            { text: <><Tag className={sampleStatusTags[status].className}>{sampleStatusTags[status].text}</Tag>{foundByName && ` by ${foundByName}`}</>, "data-label": "Now" },
          ])}
        />
      )}
    </Page>
  );
}
