import { SummaryList } from "#app/ui/govuk/summary-list";

/** An application as it was asked and answered. */
export function Answers({ answers }: { answers: readonly { question: string; answers: readonly string[] }[] }) {
  return (
    <SummaryList
      className="wl-answers"
      rows={answers.map(({ question, answers: given }) => ({
        key: question,
        value: given.length > 1 ? <ul className="govuk-list govuk-list--bullet">{given.map((each) => <li key={each}>{each}</li>)}</ul> : (given[0] ?? "Not provided"),
      }))}
    />
  );
}
