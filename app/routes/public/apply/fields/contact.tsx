import { waysToReach } from "#app/domain/applications/contact-ways";
import { questions } from "#app/domain/applications/questions";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import type { FieldsProps } from "./field-props";

export function Contact({ typed, errorOf }: FieldsProps) {
  const { contact, language } = questions;
  return (
    <>
      <h1 className="govuk-heading-l">{contact.heading}</h1>
      <p className="govuk-body">{contact.hint}</p>
      <Input name="email" type="email" label="Email address" autoComplete="email" spellCheck={false} error={errorOf("email")} value={typed.email?.[0]} />
      <Input name="phone" type="tel" label="Phone number" className="govuk-input--width-20" autoComplete="tel" error={errorOf("phone")} value={typed.phone?.[0]} />
      <Checkboxes
        name="no-contact" className="govuk-checkboxes--small" error={errorOf("no-contact")} values={typed["no-contact"] ?? []}
        items={[{ value: "yes", text: "I do not have an email address or a phone", hint: "We keep our answer for you at the reception of the hub you choose." }]}
      />
      <Input name="language" label={language.heading} className="govuk-input--width-20" error={errorOf("language")} value={typed.language?.[0]} />
    </>
  );
}

export function SafeContact({ typed, errorOf, about: { answers } }: FieldsProps) {
  const { heading, hint, options } = questions.safeContact;
  return (
    <>
      <Checkboxes
        name="safe-contact" legend={{ text: heading, isPageHeading: true, className: "govuk-fieldset__legend--l" }} hint={hint} error={errorOf("safe-contact")}
        items={waysToReach(answers).map((value) => ({ value, text: options[value] }))} values={typed["safe-contact"] ?? []}
      />
      {answers.phone && (
        <Checkboxes
          name="voicemail" legend={{ text: "Is it safe to leave a voicemail?", className: "govuk-fieldset__legend--m" }} values={typed.voicemail ?? []}
          items={[{ value: "yes", text: "Yes, you can leave a voicemail" }]}
        />
      )}
      <Checkboxes
        name="content-free" legend={{ text: "Could somebody else read your messages?", className: "govuk-fieldset__legend--m" }} values={typed["content-free"] ?? []}
        items={[{ value: "yes", text: "Yes, so do not say what a message is about", hint: "It will not say who it is for or who sent it." }]}
      />
    </>
  );
}
