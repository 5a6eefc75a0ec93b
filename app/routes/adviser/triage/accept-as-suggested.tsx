import { offerNames } from "#app/content/cases";
import type { OfferSuggestion } from "#app/domain/applications/triage-rules";
import { PostForm } from "#app/ui/form";
import { usePage } from "#app/ui/page-context";
import { Button } from "#app/ui/govuk/button";

interface AcceptAsSuggestedProps {
  suggestion: Pick<OfferSuggestion, "primary" | "alsoSkills">;
  version: number;
  meId: string;
}

/** The decision most applications get, in one press: the offer the rules suggest, with oneself as the lead. */
export function AcceptAsSuggested({ suggestion: { primary, alsoSkills }, version, meId }: AcceptAsSuggestedProps) {
  const { path, search } = usePage();
  const said = { version, decision: "accept", offer: primary, leadId: meId, ...(alsoSkills && { alsoSkills: "yes" }) };
  return (
    <PostForm action={`${path}${search}`}>
      {Object.entries(said).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button className="govuk-button--secondary govuk-!-margin-bottom-3" preventDoubleClick>Accept as suggested, with me as lead<span className="govuk-visually-hidden">: {offerNames[primary]}</span></Button>
    </PostForm>
  );
}
