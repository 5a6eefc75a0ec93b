import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { labelOf, type FieldsProps } from "./field-props";

export function Area({ asked, typed, errorOf, part }: FieldsProps) {
  const { heading, hint, labels } = asked.postcode;
  return (
    <>
      <Input
        name="postcode" autoComplete="postal-code" className="govuk-input--width-10" spellCheck={false}
        label={labelOf({ part }, heading)} hint={hint} error={errorOf("postcode")} value={typed.postcode?.[0]}
      />
      <Checkboxes name="no-fixed-address" className="govuk-checkboxes--small" values={typed["no-fixed-address"] ?? []} items={[{ value: "yes", text: labels.noFixedAddress }]} />
    </>
  );
}
