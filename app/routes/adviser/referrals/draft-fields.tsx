import { agreementWayWords } from "#app/content/plans";
import { sharedFieldWords } from "#app/content/referrals";
import { mostGoals, longestGoal } from "#app/domain/referrals/draft";
import { waysRecordedByStaff } from "#app/domain/plans/agreed";
import type { ShareableField } from "#app/domain/referrals/referral";
import { sensitiveFields } from "#app/domain/referrals/sharing";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import type { FieldError, Typed } from "#app/web/parse-form";
import { longestNote } from "./draft.form";
import type { ReadForDraft } from "./read-draft.server";

interface FieldsProps {
  typed: Typed;
  errors: readonly FieldError[];
}

const errorOf = (errors: readonly FieldError[], field: string) => errors.find((error) => error.field === field)?.message;
const dateParts = (typed: Typed) => Object.fromEntries(Object.entries(typed).map(([field, values]) => [field, values[0]]));

/** What a provider will see: the sensitive last, each with its value as it stands now. */
export function WhatToShare({ values, typed, errors, name }: FieldsProps & { name: string; values: readonly { key: ShareableField; value: string }[] }) {
  const sensitive = (key: ShareableField) => sensitiveFields.includes(key);
  const tick = ({ key, value }: { key: ShareableField; value: string }) => ({ value: key, text: sharedFieldWords[key], hint: sensitive(key) ? `Sensitive. ${value}` : value });
  return (
    <>
      <Checkboxes
        name="share"
        legend={{ text: "What will the provider see?", className: "govuk-fieldset__legend--m" }}
        hint="Only what they need. A National Insurance number is never shared before they say yes. Limits on contacting them always go with a phone number or an email address."
        values={typed.share ?? []}
        error={errorOf(errors, "share")}
        items={[...values.filter(({ key }) => !sensitive(key)), ...values.filter(({ key }) => sensitive(key))].map(tick)}
      />
      <CharacterCount name="note" rows={4} maxlength={longestNote} label={{ text: "Note to the provider (optional)", className: "govuk-label--m" }} hint={`The provider and ${name} can read it. Do not write about health or offences.`} value={typed.note?.[0]} error={errorOf(errors, "note")} />
    </>
  );
}

/** What it is to achieve: the provider's report answers each. */
export function GoalsOfReferral({ typed, errors, suggested }: FieldsProps & { suggested: readonly string[] }) {
  return (
    <Fieldset legend={{ text: "What is it to achieve? (optional)", className: "govuk-fieldset__legend--m" }} {...(suggested.length > 0 && { describedBy: "goals-hint" })}>
      {suggested.length > 0 && <div id="goals-hint" className="govuk-hint">From their plan, to change or leave out. The provider says of each what became of it.</div>}
      {Array.from({ length: mostGoals }, (_, index) => (
        <Input key={index} id={index === 0 ? "goal" : `goal-${index + 1}`} name="goal" maxLength={longestGoal} label={`Goal ${index + 1}`} value={typed.goal?.[index]} error={index === 0 ? errorOf(errors, "goal") : undefined} />
      ))}
    </Fieldset>
  );
}

/** When and how the resident agreed. `toWhat` ends the question. */
export function Agreement({ typed, errors, name, toWhat }: FieldsProps & { name: string; toWhat: string }) {
  const dateError = errors.find(({ field }) => field.startsWith("agreedOn"));
  const marked = (part: string) => ({ error: dateError?.field === `agreedOn-${part}` || undefined });
  return (
    <>
      <DateInput
        id="agreedOn" namePrefix="agreedOn" legend={{ text: `When did ${name} agree ${toWhat}?`, className: "govuk-fieldset__legend--m" }}
        values={dateParts(typed)} error={dateError?.message} day={marked("day")} month={marked("month")} year={marked("year")}
      />
      <Radios
        name="way" className="govuk-radios--inline" legend={{ text: "How did they agree?", className: "govuk-fieldset__legend--m" }} value={typed.way?.[0]} error={errorOf(errors, "way")}
        items={waysRecordedByStaff.map((value) => ({ value, text: agreementWayWords[value] }))}
      />
    </>
  );
}

/** The services it goes to, and which start is asked for where there are starts. */
export function ServicesOfDraft({ services, typed, errors }: FieldsProps & { services: ReadForDraft["services"] }) {
  const several = services.length > 1;
  return (
    <>
      {several ? (
        <Checkboxes
          name="service" legend={{ text: "Services", className: "govuk-fieldset__legend--m" }} hint="All are asked at once. The first to say yes takes them, and the others are told." error={errorOf(errors, "service")} values={typed.service ?? []}
          items={services.map(({ id, name, organisation, missing }) => ({ value: id, text: name, hint: [organisation, ...missing].join(". ") }))}
        />
      ) : (
        services.map(({ id }) => <input key={id} type="hidden" name="service" value={id} />)
      )}
      {services.filter(({ starts }) => starts.length > 0).map(({ id, name, starts }) => (
        <Select
          key={id} id={`start-${id}`} name="start" label={{ text: several ? `Which start of ${name}? (optional)` : "Which start? (optional)", className: "govuk-label--m" }}
          value={starts.find((start) => typed.start?.includes(start.id))?.id ?? ""} items={[{ value: "", text: "Any" }, ...starts.map((start) => ({ value: start.id, text: start.text }))]}
        />
      ))}
    </>
  );
}
