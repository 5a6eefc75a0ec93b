import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { howEqualityIsCounted } from "#app/content/equality-tables";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { comparedPart, headlineOf, seriesOf, sharesOf } from "#app/domain/equality/shown-tables";
import { countedQuestions } from "#app/domain/equality/tables";
import { BarChart } from "#app/ui/casework/charts/bar-chart";
import { ChartTable } from "#app/ui/casework/charts/chart-table";
import { SeriesTable } from "#app/ui/casework/charts/series-table";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { equalityWords, readYear, sayYear } from "./asked.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "caseload:read");
  const address = new URL(request.url).searchParams;
  const { years, year, tables, workedOutAt } = await readYear(actor, address);
  const question = countedQuestions.find((each) => each === address.get("question")) ?? "sex";
  const shown = tables.find((table) => table.question === question)?.shown;
  return {
    year: year === undefined ? undefined : { value: year, said: sayYear(year), workedOutOn: workedOutAt && londonDayOf(workedOutAt) },
    years: years.map((each) => ({ value: String(each), text: sayYear(each) })),
    question: { value: question, title: equalityWords.question(question) },
    questions: countedQuestions.map((each) => ({ value: each, text: equalityWords.question(each) })),
    people: shown?.people ?? 0,
    subjects: (shown?.subjects ?? []).map((subject) => {
      const shares = sharesOf(question, shown!, subject, comparedPart[subject.subject], equalityWords);
      return { key: subject.subject, ...equalityWords.subject(subject.subject), headline: headlineOf(shares, question, equalityWords), shares, counts: seriesOf(question, shown!, subject, equalityWords) };
    }),
  };
}

export default function Equality() {
  const { year, years, question, questions, people, subjects } = useLoaderData<typeof loader>();
  return (
    <Page title={`Who gets what support: ${question.title}`} wide>
      <h1 className="govuk-heading-l">Who gets what support</h1>
      <p className="govuk-body">From the answers to the equality questions, which nobody can see beside a person. They are only counted, for whole years, together with those of many other people.</p>
      {year === undefined ? (
        <p className="govuk-body">No year can be shown yet. A financial year stands here once it has been over for three months.</p>
      ) : (
        <>
          <form method="get" action="/manager/equality" className="wl-find wl-no-print">
            <Select name="year" label="Year" value={String(year.value)} items={years} />
            <Select name="question" label="Question" value={question.value} items={questions} />
            <Button className="govuk-button--secondary">Show</Button>
          </form>
          <h2 className="govuk-heading-m">{question.title}: {people} people who came from {year.said}</h2>
          {subjects.length === 0 && <p className="govuk-body">Too few people gave different answers to show any.</p>}
          {subjects.map(({ key, title, headline, shares, counts, definition }) => (
            <section key={key} className="wl-section wl-figure" aria-labelledby={key}>
              <h3 className="govuk-heading-s" id={key}>{headline}</h3>
              <p className="govuk-body">{title}, by answer: how many in a hundred. {definition}</p>
              <BarChart series={shares} />
              <ChartTable of={`${title}, by answer`}><SeriesTable caption={`${title}, by answer: people`} series={counts} /></ChartTable>
            </section>
          ))}
          <Details summary="How this is counted" className="wl-chart-table"><ul className="govuk-list govuk-list--bullet">{howEqualityIsCounted.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></Details>
          {year.workedOutOn && <p className="govuk-body">Worked out on {sayDay(year.workedOutOn)} and kept: what is recorded later changes nothing.</p>}
          <ul className="govuk-list wl-no-print">
            <li><a className="govuk-link" href={`/manager/equality/files/equality.csv?year=${year.value}`} download>Download every question of {year.said} (CSV)</a></li>
            <li><a className="govuk-link" href={`/manager/equality/files/equality.ods?year=${year.value}`} download>Download every question of {year.said} (ODS)</a></li>
          </ul>
        </>
      )}
    </Page>
  );
}
