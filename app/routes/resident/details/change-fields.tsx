import type { ReactNode } from "react";
import { waysToReach } from "#app/domain/applications/contact-ways";
import { isLanguage, languages as allLanguages } from "#app/domain/people/language";
import { sayTimeOfDay } from "#app/domain/people/time-of-day";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Radios } from "#app/ui/govuk/radios";
import { useWords } from "#app/ui/words";
import type { fieldsOf } from "#app/web/field-state";
import type { FoundDetails } from "#db/queries/resident/my-details";
import type { Part } from "#app/content/detail-parts";

interface FieldsProps extends ReturnType<typeof fieldsOf> {
  /** What is kept now. The NI number is never among it: only whether there is one. */
  now: Omit<FoundDetails, "niNumber" | "version"> & { hasNiNumber: boolean };
  languages: readonly string[];
}

const heading = (text: string) => ({ text, isPageHeading: true, className: "govuk-fieldset__legend--l" });
const yes = (value: boolean) => (value ? ["yes"] : []);

function PreferredName({ now, errorAt, typedAt }: FieldsProps) {
  const { words: { myRecord: { details: { preferredName } } } } = useWords();
  return <Input name="preferred-name" label={{ text: preferredName.title, isPageHeading: true, className: "govuk-label--l" }} hint={preferredName.hint} autoComplete="nickname" spellCheck={false} error={errorAt("preferred-name")} value={typedAt("preferred-name", now.preferredName ?? "")} />;
}

function Pronunciation({ now, errorAt, typedAt }: FieldsProps) {
  const { words: { myRecord: { details: { pronunciation } } } } = useWords();
  return <Input name="pronunciation" label={{ text: pronunciation.title, isPageHeading: true, className: "govuk-label--l" }} hint={pronunciation.hint} spellCheck={false} error={errorAt("pronunciation")} value={typedAt("pronunciation", now.pronunciation ?? "")} />;
}

function FullName({ now, errorAt, typedAt }: FieldsProps) {
  const { words: { myRecord: { details }, questions: { name: { labels } } } } = useWords();
  return (
    <Fieldset legend={heading(details.fullName.title)}>
      <Input name="first-name" label={labels.first} autoComplete="given-name" spellCheck={false} error={errorAt("first-name")} value={typedAt("first-name", now.firstName)} />
      <Input name="last-name" label={labels.last} hint={labels.lastHint} autoComplete="family-name" spellCheck={false} error={errorAt("last-name")} value={typedAt("last-name", now.lastName)} />
    </Fieldset>
  );
}

function Contact({ now, errorAt, typedAt, allTypedAt }: FieldsProps) {
  const { words: { myRecord: { details: { contact } }, questions: { contact: { labels } } } } = useWords();
  return (
    <>
      <h1 className="govuk-heading-l">{contact.title}</h1>
      <p className="govuk-body">{contact.lead}</p>
      <Input name="email" type="email" label={labels.email} hint={contact.shared} autoComplete="email" spellCheck={false} error={errorAt("email")} value={typedAt("email", now.email ?? "")} />
      <Input name="phone" type="tel" label={labels.phone} hint={contact.shared} className="govuk-input--width-20" autoComplete="tel" error={errorAt("phone")} value={typedAt("phone", now.phone ?? "")} />
      <Checkboxes
        name="no-contact" className="govuk-checkboxes--small" error={errorAt("no-contact")} values={allTypedAt("no-contact", yes(!now.email && !now.phone))}
        items={[{ value: "yes", text: labels.neither, hint: contact.neitherHint }]}
      />
    </>
  );
}

function SafeContact({ now: { email, phone, safeContact }, errorAt, typedAt, allTypedAt }: FieldsProps) {
  const { words: { myRecord: { details: { safeContact: words } }, questions: { safeContact: { options, labels } } } } = useWords();
  const { channels, writeBy, contentFree, noVoicemail, hours } = safeContact;
  return (
    <>
      <Checkboxes
        name="safe-contact" legend={heading(words.title)} hint={words.hint} error={errorAt("safe-contact")} values={allTypedAt("safe-contact", channels)}
        items={waysToReach({ email: email ?? undefined, phone: phone ?? undefined }).map((value) => ({ value, text: options[value] }))}
      />
      {email && phone && (
        <Radios
          name="write-by" legend={{ text: labels.writeBy, className: "govuk-fieldset__legend--m" }} hint={labels.writeByHint} error={errorAt("write-by")} value={typedAt("write-by", writeBy)}
          items={[{ value: "email", text: options.email }, { value: "text", text: options.text }]}
        />
      )}
      {phone && <Checkboxes name="voicemail" legend={{ text: labels.voicemail, className: "govuk-fieldset__legend--m" }} values={allTypedAt("voicemail", yes(!noVoicemail))} items={[{ value: "yes", text: labels.voicemailYes }]} />}
      <Checkboxes
        name="content-free" legend={{ text: labels.contentFree, className: "govuk-fieldset__legend--m" }} values={allTypedAt("content-free", yes(contentFree))}
        items={[{ value: "yes", text: labels.contentFreeYes, hint: labels.contentFreeHint }]}
      />
      <Fieldset legend={{ text: words.hoursTitle, className: "govuk-fieldset__legend--m" }}>
        <div className="govuk-hint">{words.hoursHint}</div>
        <Input name="from" label={words.from} className="govuk-input--width-5" error={errorAt("from")} value={typedAt("from", hours && sayTimeOfDay(hours.from))} />
        <Input name="to" label={words.to} className="govuk-input--width-5" error={errorAt("to")} value={typedAt("to", hours && sayTimeOfDay(hours.to))} />
      </Fieldset>
    </>
  );
}

function Language({ now, languages, errorAt, typedAt }: FieldsProps) {
  const { words: { myRecord: { details: { language } }, page } } = useWords();
  const known = isLanguage(now.language) && languages.includes(now.language);
  const items = languages.filter(isLanguage).map((code) => ({ value: code, text: <span lang={code} dir={allLanguages[code].direction}>{allLanguages[code].name}</span> }));
  const other = <Input name="other-language" label={language.otherLabel} hint={language.otherHint} className="govuk-input--width-20" error={errorAt("other-language")} value={typedAt("other-language", known ? "" : now.language)} />;
  return (
    <Radios
      name="language" legend={heading(language.title)} hint={language.hint} error={errorAt("language")} value={typedAt("language", known ? now.language : "other")}
      items={[...items, { divider: page.or }, { value: "other", text: language.other, conditional: other }]}
    />
  );
}

function NiNumber({ now, errorAt, typedAt }: FieldsProps) {
  const { words: { myRecord: { details: { niNumber } } } } = useWords();
  return (
    <>
      <Input
        name="national-insurance-number" label={{ text: niNumber.title, isPageHeading: true, className: "govuk-label--l" }} hint={niNumber.hint} className="govuk-input--width-10 govuk-input--extra-letter-spacing" autoComplete="off" spellCheck={false}
        error={errorAt("national-insurance-number")} value={typedAt("national-insurance-number")}
      />
      {now.hasNiNumber && <InsetText>{niNumber.replace}</InsetText>}
    </>
  );
}

/** How each part looks. */
export const changeFields: Record<Part, (props: FieldsProps) => ReactNode> = { "preferred-name": PreferredName, pronunciation: Pronunciation, name: FullName, contact: Contact, "safe-contact": SafeContact, language: Language, "national-insurance-number": NiNumber };
