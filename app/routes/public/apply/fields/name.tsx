import { questions } from "#app/domain/applications/questions";
import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import type { FieldsProps } from "./field-props";

export function Name({ typed, errorOf }: FieldsProps) {
  return (
    <Fieldset legend={{ text: questions.name.heading, isPageHeading: true, className: "govuk-fieldset__legend--l" }}>
      <Input name="first-name" label="First name" autoComplete="given-name" spellCheck={false} error={errorOf("first-name")} value={typed["first-name"]?.[0]} />
      <Input name="last-name" label="Last name" hint="Leave this empty if you have one name" autoComplete="family-name" spellCheck={false} error={errorOf("last-name")} value={typed["last-name"]?.[0]} />
    </Fieldset>
  );
}
