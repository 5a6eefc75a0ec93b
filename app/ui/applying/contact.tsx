import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { QuestionHeading, type FieldsProps } from "./field-props";

export function Contact({ asked: { contact: { heading, hint, labels, options } }, typed, errorOf, part }: FieldsProps) {
  return (
    <>
      <QuestionHeading part={part}>{heading}</QuestionHeading>
      <p className="govuk-body">{hint}</p>
      <Input name="email" type="email" label={labels.email} autoComplete="email" spellCheck={false} error={errorOf("email")} value={typed.email?.[0]} />
      <Input name="phone" type="tel" label={labels.phone} className="govuk-input--width-20" autoComplete="tel" error={errorOf("phone")} value={typed.phone?.[0]} />
      <Checkboxes
        name="no-contact" className="govuk-checkboxes--small" error={errorOf("no-contact")} values={typed["no-contact"] ?? []}
        items={[{ value: "yes", text: labels.neither, hint: labels.neitherHint }]}
      />
      <Radios
        name="reach" legend={{ text: labels.reach, className: "govuk-fieldset__legend--m" }} error={errorOf("reach")} value={typed.reach?.[0]}
        items={[{ value: "any_way", text: options.any_way }, { value: "some_ways", text: options.some_ways, hint: labels.someWaysHint }]}
      />
    </>
  );
}
