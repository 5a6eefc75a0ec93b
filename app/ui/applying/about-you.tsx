import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { legendOf, QuestionHeading, type FieldsProps } from "./field-props";

/** Who asks, on one page: it is about one person, and most give it many times. */
export function AboutYou({ asked: { aboutYou: { heading, hint, options, labels } }, typed, errorOf, part }: FieldsProps) {
  const organisation = <Input name="organisation" label={labels.organisation} autoComplete="organization" error={errorOf("organisation")} value={typed.organisation?.[0]} />;
  return (
    <>
      <QuestionHeading part={part}>{labels.title}</QuestionHeading>
      <p className="govuk-body">{hint}</p>
      <Radios
        name="who" legend={{ text: heading, className: "govuk-fieldset__legend--m" }} error={errorOf("who")} value={typed.who?.[0]}
        items={[{ value: "professional", text: options.professional, conditional: organisation }, { value: "family_or_friend", text: options.family_or_friend }]}
      />
      <Input name="your-name" label={{ text: labels.name, className: "govuk-label--m" }} autoComplete="name" spellCheck={false} error={errorOf("your-name")} value={typed["your-name"]?.[0]} />
      <Input name="relationship" label={{ text: labels.relationship, className: "govuk-label--m" }} hint={labels.relationshipHint} error={errorOf("relationship")} value={typed.relationship?.[0]} />
      <Fieldset legend={{ text: labels.contact, className: "govuk-fieldset__legend--m" }}>
        <p className="govuk-hint">{labels.contactHint}</p>
        <Input name="your-email" type="email" label={labels.email} autoComplete="email" spellCheck={false} error={errorOf("your-email")} value={typed["your-email"]?.[0]} />
        <Input name="your-phone" type="tel" label={labels.phone} className="govuk-input--width-20" autoComplete="tel" error={errorOf("your-phone")} value={typed["your-phone"]?.[0]} />
      </Fieldset>
    </>
  );
}

/** Not having asked them stops nobody: it says what happens then. */
export function Agreement({ asked: { agreement: { heading, hint, options, labels } }, typed, errorOf, part }: FieldsProps) {
  return (
    <Radios
      name="agreement" legend={legendOf({ part }, heading)} hint={hint} error={errorOf("agreement")} value={typed.agreement?.[0]}
      items={[{ value: "agreed", text: options.agreed }, { value: "not_asked", text: options.not_asked, hint: labels.notAskedHint }, { value: "cannot_say", text: options.cannot_say }]}
    />
  );
}
