import { Input } from "#app/ui/govuk/input";
import { checkboxesFor } from "./choices";
import type { FieldsProps } from "./field-props";

const Which = checkboxesFor("benefits", ({ benefits }) => benefits);

export function Benefits(props: FieldsProps) {
  const { asked: { niNumber }, typed, errorOf } = props;
  return (
    <>
      <Which {...props} />
      <Input
        name="ni-number" className="govuk-input--width-10" spellCheck={false} autoComplete="off" label={{ text: niNumber.heading, className: "govuk-label--m" }} hint={niNumber.hint}
        error={errorOf("ni-number")} value={typed["ni-number"]?.[0]}
      />
    </>
  );
}
