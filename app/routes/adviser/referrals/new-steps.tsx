import { sharedFieldWords } from "#app/content/referrals";
import { sensitiveFields, type SharedField } from "#app/domain/referrals/sharing";
import { Shared } from "#app/ui/casework/referral";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { WarningText } from "#app/ui/govuk/warning-text";
import type { FieldError, Typed } from "#app/web/parse-form";
import { longestNote } from "./new.form";

interface About {
  name: string;
  reference: string;
  service: { name: string; organisation: string; eligibility: string | null; hasEmail: boolean };
  typed: Typed;
}

interface ChooseProps extends About {
  missing: readonly string[];
  /** Everything that could be shared, as it stands now. */
  values: readonly SharedField[];
  errors: readonly FieldError[];
  /** An open referral to the same service, where there is one. */
  open: string | undefined;
}

const dateParts = (typed: Typed) => Object.fromEntries(Object.entries(typed).map(([field, values]) => [field, values[0]]));

/** What to share, a note, and that the resident agrees. */
export function ChooseWhatToShare({ name, reference, service, missing, values, typed, errors, open }: ChooseProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const dateError = errors.find(({ field }) => field.startsWith("agreedOn"));
  const marked = (part: string) => ({ error: dateError?.field === `agreedOn-${part}` || undefined });
  const sensitive = (key: SharedField["key"]) => sensitiveFields.includes(key);
  const tick = ({ key, value }: SharedField) => ({ value: key, text: sharedFieldWords[key], hint: sensitive(key) ? `Sensitive. ${value}` : value });
  return (
    <>
      {open && <NotificationBanner title="Already referred"><p className="govuk-body">They have <a className="govuk-link" href={open}>an open referral to this service</a>. Nothing was sent.</p></NotificationBanner>}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Refer to {service.name}</h1>
      <p className="govuk-body">{service.organisation}</p>
      {service.eligibility && <InsetText>Who it is for: {service.eligibility}</InsetText>}
      {missing.length > 0 && <WarningText>{missing.join(". ")}.</WarningText>}
      <PostForm>
        <input type="hidden" name="step" value="preview" />
        <Checkboxes
          name="share"
          legend={{ text: "What will the provider see?", className: "govuk-fieldset__legend--m" }}
          hint="Only what they need. Their National Insurance number is never shared. Limits on contacting them always go with a phone number or an email address."
          values={typed.share ?? []}
          error={errorOf("share")}
          items={[...values.filter(({ key }) => !sensitive(key)), ...values.filter(({ key }) => sensitive(key))].map(tick)}
        />
        <CharacterCount name="note" rows={4} maxlength={longestNote} label={{ text: "Note to the provider (optional)", className: "govuk-label--m" }} hint={`The provider and ${name} can read it. Do not write about health or offences.`} value={typed.note?.[0]} error={errorOf("note")} />
        <DateInput
          id="agreedOn"
          namePrefix="agreedOn"
          legend={{ text: `When did ${name} agree to this referral, and to what is shared?`, className: "govuk-fieldset__legend--m" }}
          values={dateParts(typed)}
          error={dateError?.message}
          day={marked("day")}
          month={marked("month")}
          year={marked("year")}
        />
        <Button preventDoubleClick>Continue</Button>
      </PostForm>
    </>
  );
}

interface PreviewProps extends About {
  preview: { shared: readonly SharedField[]; digest: string; changed: boolean };
}

/** Exactly what will be stored and seen; the choices go along unseen. */
export function Preview({ name, reference, service, typed, preview }: PreviewProps) {
  const carried = Object.entries(typed).filter(([field]) => field !== "step" && field !== "previewed").flatMap(([field, values]) => values.map((value) => ({ field, value })));
  const hidden = carried.map(({ field, value }, index) => <input key={index} type="hidden" name={field} value={value} />);
  return (
    <>
      {preview.changed && <NotificationBanner title="Changed since you looked">The record changed while you read. Nothing is sent yet. Check it again.</NotificationBanner>}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Check what the provider will see</h1>
      <p className="govuk-body">{service.name}, {service.organisation} will see this, your name, and nothing else.</p>
      <Shared shared={preview.shared} />
      {!service.hasEmail && <WarningText>We have no email address for this service. Ring them after you send it: they find it when they sign in.</WarningText>}
      <PostForm>
        {hidden}
        <input type="hidden" name="step" value="send" />
        <input type="hidden" name="previewed" value={preview.digest} />
        <Button preventDoubleClick>Send the referral</Button>
      </PostForm>
      <PostForm>
        {hidden}
        <input type="hidden" name="step" value="change" />
        <Button className="govuk-button--secondary">Change what is shared</Button>
      </PostForm>
    </>
  );
}
