import { questions } from "#app/domain/applications/questions";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import type { FieldsProps } from "./field-props";

export function HelpNeeded({ typed, errorOf }: FieldsProps) {
  const { helpNeeded, accessNeeds } = questions;
  return (
    <>
      <CharacterCount
        name="help-needed" maxlength={2000} label={{ text: helpNeeded.heading, isPageHeading: true, className: "govuk-label--l" }} hint={helpNeeded.hint}
        error={errorOf("help-needed")} value={typed["help-needed"]?.[0]}
      />
      <Checkboxes
        name="access-needs" legend={{ text: accessNeeds.heading, className: "govuk-fieldset__legend--m" }} hint={accessNeeds.hint} error={errorOf("access-needs")}
        items={Object.entries(accessNeeds.options).map(([value, text]) => ({ value, text }))} values={typed["access-needs"] ?? []}
      />
    </>
  );
}
