import { stepOwnerWords } from "#app/content/plans";
import { partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Step } from "#app/domain/plans/plan";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import type { FieldError, Typed } from "#app/web/parse-form";

interface FieldsProps {
  typed: Typed;
  errors: readonly FieldError[];
  /** The resident's name. */
  name: string;
}

export const errorOf = (errors: readonly FieldError[], name: string) => errors.find(({ field }) => field === name)?.message;

/** A stored step as it would have been typed. */
export function typedFromStep({ title, owner, ownerName = "", dueOn }: Pick<Step, "title" | "owner"> & { ownerName?: string | undefined; dueOn?: CalendarDay | undefined }): Typed {
  const { day = "", month = "", year = "" } = dueOn ? partsOf(dueOn) : {};
  return { title: [title], owner: [owner], [`${owner}Name`]: [ownerName], "dueOn-day": [String(day)], "dueOn-month": [String(month)], "dueOn-year": [String(year)] };
}

/** What, who and when of a step: the same questions to add one and to change one. */
export function StepFields({ typed, errors, name, example }: FieldsProps & { example: CalendarDay }) {
  const ownerName = (owner: "adviser" | "provider", label: string, hint: string) => (
    <Input name={`${owner}Name`} label={label} hint={hint} className="govuk-input--width-20" value={typed[`${owner}Name`]?.[0]} error={errorOf(errors, `${owner}Name`)} />
  );
  return (
    <>
      <Input name="title" label={{ text: "What is to be done?", className: "govuk-label--m" }} hint="One thing, in plain words. They can read it." value={typed.title?.[0]} error={errorOf(errors, "title")} />
      <Radios
        name="owner"
        legend={{ text: "Who does it?", className: "govuk-fieldset__legend--m" }}
        value={typed.owner?.[0]}
        error={errorOf(errors, "owner")}
        items={[
          { value: "resident", text: name },
          { value: "adviser", text: stepOwnerWords.adviser, conditional: ownerName("adviser", "Which adviser?", "Their name, as the resident knows it") },
          { value: "provider", text: stepOwnerWords.provider, conditional: ownerName("provider", "Which provider?", "The college, charity or training firm") },
        ]}
      />
      <DayField id="dueOn" legend="When is it to be done by? (optional)" hint={`For example, ${sayExample(example)}`} typed={typed} errors={errors} />
    </>
  );
}

const sayExample = (on: CalendarDay) => Object.values(partsOf(on)).reverse().join(" ");

/** Three inputs for a day, the wrong one marked. */
export function DayField({ id, legend, hint, typed, errors }: { id: string; legend: string; hint?: string; typed: Typed; errors: readonly FieldError[] }) {
  const error = errors.find(({ field }) => field.startsWith(`${id}-`) || field === id);
  const marked = (part: string) => ({ error: error?.field === `${id}-${part}` || undefined });
  return (
    <DateInput
      id={id}
      namePrefix={id}
      legend={{ text: legend, className: "govuk-fieldset__legend--m" }}
      hint={hint}
      values={Object.fromEntries(Object.entries(typed).map(([field, values]) => [field, values[0]]))}
      error={error?.message}
      day={marked("day")}
      month={marked("month")}
      year={marked("year")}
    />
  );
}

