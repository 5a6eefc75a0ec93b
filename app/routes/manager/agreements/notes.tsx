import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { varianceWords } from "#app/content/agreements";
import { quartersOf, yearsOf } from "#app/domain/agreements/profile";
import { varianceThreshold } from "#app/domain/agreements/variance";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel, quarterSpan } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { newestOfEach } from "#app/services/agreements/read-cockpit.server";
import { readVariances } from "#app/services/agreements/read-variances.server";
import { AgreementPages } from "#app/ui/casework/agreement-pages";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { listVarianceNotes } from "#db/queries/agreements/variance-notes";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const { agreement, rules, notes } = await asActor(actor, async (db) => {
    const found = orNotFound(await findAgreement(db, params.agreementId ?? ""));
    return { agreement: found, rules: await findRules(db, found.id), notes: await listVarianceNotes(db, found.id) };
  });
  const on = today();
  return {
    agreement,
    measures: newestOfEach(rules.measures).map(({ code, title }) => ({ code, title })),
    quarters: yearsOf(agreement).flatMap((year) => quartersOf(year, agreement)).filter((quarter) => quarterSpan(quarter).from <= on).toReversed(),
    asked: await readVariances(actor, agreement, on),
    notes: notes.map(({ writtenAt, ...note }) => ({ ...note, writtenOn: londonDayOf(writtenAt) })),
    saved: new URL(request.url).searchParams.get("saved") === "written",
  };
}

export default function Notes() {
  const { agreement, measures, quarters, asked, notes, saved } = useLoaderData<typeof loader>();
  const address = `/manager/agreements/${agreement.id}/notes`;
  const titleOf = (code: string) => measures.find((measure) => measure.code === code)?.title ?? code;
  const newest = new Map(notes.toReversed().map((note) => [`${note.quarter} ${note.measureCode}`, note.id]));
  return (
    <Page title={`Notes: ${agreement.name}`} back={{ href: "/manager/agreements", text: "All agreements" }} wide before={saved ? <NotificationBanner type="success">The note is written</NotificationBanner> : undefined}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">Notes on measures off their profile</h1>
      <AgreementPages agreementId={agreement.id} current="/notes" />
      <p className="govuk-body">A measure asks for a note where a quarter that has ended is off its profile by more than {varianceThreshold.percent}% and by {varianceThreshold.people} people or more (local setting). The newest words of each measure go into the quarter’s return when it is frozen. A return that is frozen already keeps the words it has.</p>
      <h2 className="govuk-heading-m">Waiting for a note ({asked.length})</h2>
      {asked.length === 0 ? (
        <p className="govuk-body">Every measure that is off its profile has its note.</p>
      ) : (
        <Table
          className="wl-table-stacked" caption="Measures that wait for a note" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Measure", "Quarter", "How it stands", "Note"]}
          rows={asked.map(({ measureCode, quarter, people, profile, variance }) => [
            titleOf(measureCode),
            { text: quarterLabel(quarter), "data-label": "Quarter" },
            { text: `${people} people, profile ${profile}: ${varianceWords[variance]}`, "data-label": "How it stands" },
            { text: <a className="govuk-link" href={`${address}/new?measure=${measureCode}&quarter=${quarter}`}>Write a note<span className="govuk-visually-hidden"> on {titleOf(measureCode)}, {quarterLabel(quarter)}</span></a> },
          ])}
        />
      )}
      <h2 className="govuk-heading-m">Write a note on any measure</h2>
      <form method="get" action={`${address}/new`} className="wl-find wl-no-print">
        <Select name="measure" label="Measure" items={measures.map(({ code, title }) => ({ value: code, text: title }))} />
        <Select name="quarter" label="Quarter" items={quarters.map((quarter) => ({ value: quarter, text: quarterLabel(quarter) }))} />
        <Button className="govuk-button--secondary">Write a note</Button>
      </form>
      <h2 className="govuk-heading-m">Written so far</h2>
      {notes.length === 0 && <p className="govuk-body">No note is written yet. Each will stand here with who wrote it, the earlier words of the same measure and quarter beneath.</p>}
      {notes.map(({ id, measureCode, quarter, words, writtenOn, writtenByName }) => (
        <section key={id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{titleOf(measureCode)}, {quarterLabel(quarter)}{newest.get(`${quarter} ${measureCode}`) === id ? "" : " (earlier words)"}</h3>
          <p className="govuk-body wl-lines govuk-!-margin-bottom-1">{words}</p>
          <p className="govuk-hint">{writtenByName}, {sayDay(writtenOn)}</p>
        </section>
      ))}
    </Page>
  );
}
