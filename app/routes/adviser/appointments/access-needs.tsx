import { InsetText } from "#app/ui/govuk/inset-text";

/** What to have ready before they meet; nothing where they asked for nothing. */
export function AccessNeeds({ needs }: { needs: readonly string[] }) {
  if (needs.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body"><strong>What would help them take part</strong></p>
      <ul className="govuk-list govuk-list--bullet">{needs.map((need) => <li key={need}>{need}</li>)}</ul>
    </InsetText>
  );
}
