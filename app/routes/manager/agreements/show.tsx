import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { countAchieved } from "#app/services/returns/count-achieved.server";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findAgreement, findRules, listPartners, listTargets } from "#db/queries/agreements/find-agreement";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const { agreement, partners, rules, targets } = await asActor(actor, async (db) => {
    const found = orNotFound(await findAgreement(db, params.agreementId ?? ""));
    return { agreement: found, partners: await listPartners(db, found.id), rules: await findRules(db, found.id), targets: await listTargets(db, found.id) };
  });
  const achieved = await countAchieved(agreement, today());
  const years = [...new Set(targets.map(({ year }) => year))];
  return {
    agreement,
    partners,
    streams: rules.streams.map(({ code, name, fromOn, untilOn }) => ({ code, name, fromOn, untilOn })),
    measures: rules.measures,
    years,
    targets: newestOfEach(rules.measures).map(({ code, title }) => ({
      code,
      title,
      // A year is named by the calendar year it begins in: "2026-27" or "2026".
      byYear: years.map((year) => ({ target: targets.find((target) => target.measureCode === code && target.year === year)?.people, people: achieved.inYear(code, year.slice(0, 4)) })),
    })),
  };
}

/** One row a measure, in the order of the agreement, by the title it has now. */
function newestOfEach(measures: readonly MeasureDefinition[]): MeasureDefinition[] {
  const newest = new Map<string, MeasureDefinition>();
  for (const measure of measures) if ((newest.get(measure.code)?.version ?? 0) < measure.version) newest.set(measure.code, measure);
  return [...newest.values()];
}

export default function ShowAgreement() {
  const { agreement, partners, streams, measures, years, targets } = useLoaderData<typeof loader>();
  return (
    <Page title={agreement.name} back={{ href: "/manager/agreements", text: "All agreements" }} wide>
      <span className="govuk-caption-l">
        {sayDay(agreement.fromOn)} to {sayDay(agreement.untilOn)}
      </span>
      <h1 className="govuk-heading-l">{agreement.name}</h1>
      <p className="govuk-body">{agreement.summary}</p>

      <h2 className="govuk-heading-m">Targets by year</h2>
      <p className="govuk-body">People reached and people to reach, by the rules below, as the record stands today. A year begins on 1 April.</p>
      {years.length === 0 && <p className="govuk-body">No targets are set yet. They will stand here by year, beside what is achieved.</p>}
      {years.length > 0 && (
        <Table
          className="wl-table-stacked"
          caption="People reached, of the year’s target"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={["Measure", ...years.map((year) => ({ text: year, format: "numeric" as const, className: "wl-nowrap" }))]}
          rows={targets.map(({ title, byYear }) => [
            title,
            ...byYear.map(({ target, people }, index) => ({ text: target === undefined ? `${people}, no target` : `${people} of ${target}`, format: "numeric" as const, className: "wl-nowrap", "data-label": years[index] })),
          ])}
        />
      )}

      <h2 className="govuk-heading-m">Measures and their rules</h2>
      <p className="govuk-body">Every rule is a local setting of this agreement. A change is a new version with its own dates.</p>
      {measures.map(({ code, version, title, definition, validFrom, validTo }) => (
        <section key={`${code}-${version}`}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">{definition}</p>
          <p className="govuk-body wl-why-counts__rule">
            Code {code}, version {version}, from {sayDay(validFrom)}
            {validTo && ` to ${sayDay(validTo)}`}
          </p>
        </section>
      ))}

      <h2 className="govuk-heading-m">Partners and their duties</h2>
      {partners.length === 0 ? <p className="govuk-body">No partners are named yet. Each will stand here with what it has a duty to do.</p> : <Table className="wl-table-stacked" caption="Partners and their duties" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Partner", "Duty"]} rows={partners.map(({ name, duty }) => [name, duty])} />}

      <h2 className="govuk-heading-m">Funding streams</h2>
      {streams.length === 0 ? (
        <p className="govuk-body">No funding streams are pooled in this agreement yet.</p>
      ) : (
        <Table
          className="wl-table-stacked"
          caption="Funding streams pooled in this agreement"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={["Stream", "Code", "Dates"]}
          rows={streams.map(({ code, name, fromOn, untilOn }) => [name, { text: code, "data-label": "Code" }, { text: `${sayDay(fromOn)} to ${sayDay(untilOn)}`, "data-label": "Dates" }])}
        />
      )}
    </Page>
  );
}
