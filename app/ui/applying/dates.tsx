import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import type { Typed } from "#app/web/parse-form";
import { legendOf, type FieldsProps } from "./field-props";

const valuesOf = (typed: Typed, name: string) => Object.fromEntries(["day", "month", "year"].map((part) => [part, typed[`${name}-${part}`]?.[0]]));

export function DateOfBirth({ asked, typed, errorOf, part }: FieldsProps) {
  const { heading, hint } = asked.dateOfBirth;
  return (
    <DateInput
      id="date-of-birth" namePrefix="date-of-birth" legend={legendOf({ part }, heading)} hint={hint}
      error={errorOf("date-of-birth")} values={valuesOf(typed, "date-of-birth")}
      day={{ autoComplete: "bday-day" }} month={{ autoComplete: "bday-month" }} year={{ autoComplete: "bday-year" }}
    />
  );
}

export function LastWorked({ asked, typed, errorOf, part }: FieldsProps) {
  const { heading, hint, options, labels } = asked.lastWorked;
  const month = <DateInput id="last-worked" namePrefix="last-worked" legend={{ text: labels.month, className: "govuk-fieldset__legend--s" }} hint={hint} error={errorOf("last-worked")} day={false} values={valuesOf(typed, "last-worked")} />;
  return (
    <Radios
      name="when" legend={legendOf({ part }, heading)} error={errorOf("when")} value={typed.when?.[0]}
      items={[
        { value: "date", text: options.date, conditional: month },
        { value: "never", text: options.never },
        { value: "not_sure", text: options.not_sure },
      ]}
    />
  );
}
