import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { useWords } from "#app/ui/words";

export default function FeedbackThanks() {
  const { words: { feedback: { thanks } } } = useWords();
  const { signedIn } = usePage();
  const inSupport = signedIn?.kind === "resident";
  return (
    <Page title={thanks.title}>
      <h1 className="govuk-heading-l">{thanks.title}</h1>
      <p className="govuk-body">{thanks.words}</p>
      <p className="govuk-body"><a className="govuk-link" href={inSupport ? "/my" : "/"}>{inSupport ? thanks.support : thanks.back}</a></p>
    </Page>
  );
}
