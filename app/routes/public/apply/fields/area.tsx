import { questions } from "#app/domain/applications/questions";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import type { FieldsProps } from "./field-props";

export function Area({ typed, errorOf }: FieldsProps) {
  const { heading, hint } = questions.postcode;
  return (
    <>
      <Input
        name="postcode" autoComplete="postal-code" className="govuk-input--width-10" spellCheck={false}
        label={{ text: heading, isPageHeading: true, className: "govuk-label--l" }} hint={hint} error={errorOf("postcode")} value={typed.postcode?.[0]}
      />
      <Checkboxes name="no-fixed-address" className="govuk-checkboxes--small" values={typed["no-fixed-address"] ?? []} items={[{ value: "yes", text: "I have no fixed address" }]} />
    </>
  );
}
