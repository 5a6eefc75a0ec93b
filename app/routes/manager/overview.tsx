import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { measuresOn } from "#app/domain/agreements/measure";
import { quarterLabel, quarterOf } from "#app/domain/calendar/financial-quarter";
import { offerNames, offers } from "#app/domain/cases/offer";
import { today } from "#app/platform/service.server";
import { countAchieved } from "#app/services/returns/count-achieved.server";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { countCasesByOffer, countTriage, countUnanswered } from "#db/queries/agreements/count-caseload";
import { findRules, listAgreementsOn, listTargets } from "#db/queries/agreements/find-agreement";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "caseload:read");
  const on = today();
  const quarter = quarterOf(on);
  const year = quarter.slice(0, 4);
  const read = await asActor(actor, async (db) => {
    const agreements = await listAgreementsOn(db, on);
    return {
      byOffer: await countCasesByOffer(db),
      triage: await countTriage(db, on),
      referrals: await countUnanswered(db, on),
      agreements: await Promise.all(agreements.map(async (agreement) => ({ agreement, rules: await findRules(db, agreement.id), targets: await listTargets(db, agreement.id) }))),
    };
  });
  const agreements = await Promise.all(
    read.agreements.map(async ({ agreement, rules, targets }) => {
      const achieved = await countAchieved(agreement, on);
      return {
        id: agreement.id,
        name: agreement.name,
        measures: measuresOn(rules.measures, on)
          .sort((a, b) => rules.measures.findIndex(({ code }) => code === a.code) - rules.measures.findIndex(({ code }) => code === b.code))
          .map(({ code, title }) => ({
            code,
            title,
            inQuarter: achieved.inQuarter(code, quarter),
            inYear: achieved.inYear(code, year),
            target: targets.find((target) => target.measureCode === code && target.year.startsWith(year))?.people,
          })),
      };
    }),
  );
  const { byOffer, triage, referrals } = read;
  return { byOffer: offers.map((offer) => ({ offer, cases: byOffer.find((row) => row.offer === offer)?.cases ?? 0 })), triage, referrals, agreements, quarter };
}

export default function Overview() {
  const { byOffer, triage, referrals, agreements, quarter } = useLoaderData<typeof loader>();
  return (
    <Page title="Overview" wide>
      <h1 className="govuk-heading-l">Overview</h1>
      <Table
        className="wl-table-stacked"
        caption="What waits for an answer"
        captionClassName="govuk-table__caption--m"
        firstCellIsHeader
        head={["What", { text: "Waiting", format: "numeric" }, { text: "Overdue", format: "numeric" }]}
        rows={[
          ["Cases in triage", labelled("Waiting", triage.waiting), labelled("Overdue", triage.overdue)],
          ["Referrals to providers", labelled("Waiting", referrals.waiting), labelled("Overdue", referrals.overdue)],
        ]}
      />
      <Table
        caption="Cases in support, by offer"
        captionClassName="govuk-table__caption--m"
        firstCellIsHeader
        head={["Offer", { text: "Cases", format: "numeric" }]}
        rows={byOffer.map(({ offer, cases }) => [offerNames[offer], { text: cases, format: "numeric" as const }])}
      />
      <p className="govuk-body">Restricted cases are left out of these two tables. They count in the outcomes below.</p>
      {agreements.length === 0 && <p className="govuk-body">No agreement applies today. When one does, its measures stand here beside their targets.</p>}
      {agreements.map(({ id, name, measures }) => (
        <section key={id}>
          <h2 className="govuk-heading-m">Outcomes: {name}</h2>
          <p className="govuk-body">People, by the rules of the agreement, as the record stands today. The quarter is {quarterLabel(quarter)}.</p>
          <Table
            className="wl-table-stacked"
            caption="People in this quarter and this year, and the year’s target"
            captionClassName="govuk-table__caption--s"
            firstCellIsHeader
            head={["Measure", { text: "This quarter", format: "numeric" }, { text: "This year", format: "numeric" }, { text: "Target", format: "numeric" }]}
            rows={measures.map(({ title, inQuarter, inYear, target }) => [title, labelled("This quarter", inQuarter), labelled("This year", inYear), labelled("Target", target ?? "None")])}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={`/manager/agreements/${id}`}>How the agreement stands<span className="govuk-visually-hidden">: {name}</span></a>
          </p>
        </section>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href="/manager/returns">Returns to funders</a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/manager/evidence">Evidence looked at again</a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/manager/rights">People who ask for their data</a>
      </p>
    </Page>
  );
}

/** Where the table is stacked on a narrow screen, each number says what it is. */
const labelled = (label: string, value: number | string) => ({ text: value, format: "numeric" as const, "data-label": label });
