import { Page } from "./page";
import { link, Rich, useWords } from "./words";

/** What somebody sees when a page cannot be shown, and what became of their answers. A status nobody wrote words for is a problem with the service. */
export function ProblemPage({ status }: { status: number }) {
  const { words: { publicPages: { problems } } } = useWords();
  const { title, words } = status in problems ? problems[status as keyof typeof problems] : problems[500];
  return (
    <Page title={title}>
      <h1 className="govuk-heading-l">{title}</h1>
      {words.map((sentence) => <p key={sentence} className="govuk-body"><Rich text={sentence} parts={{ start: link("/") }} /></p>)}
    </Page>
  );
}
