import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import { legendOf, type FieldsProps } from "./field-props";

export function Name({ asked: { name }, typed, errorOf, part }: FieldsProps) {
  return (
    <Fieldset legend={legendOf({ part }, name.heading)}>
      <Input name="first-name" label={name.labels.first} autoComplete="given-name" spellCheck={false} error={errorOf("first-name")} value={typed["first-name"]?.[0]} />
      <Input name="last-name" label={name.labels.last} hint={name.labels.lastHint} autoComplete="family-name" spellCheck={false} error={errorOf("last-name")} value={typed["last-name"]?.[0]} />
    </Fieldset>
  );
}
