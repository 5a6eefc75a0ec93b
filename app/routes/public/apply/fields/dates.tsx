import { questions } from "#app/domain/applications/questions";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import type { Typed } from "#app/web/parse-form";
import type { FieldsProps } from "./field-props";

const valuesOf = (typed: Typed, name: string) => Object.fromEntries(["day", "month", "year"].map((part) => [part, typed[`${name}-${part}`]?.[0]]));

export function DateOfBirth({ typed, errorOf }: FieldsProps) {
  const { heading, hint } = questions.dateOfBirth;
  return (
    <DateInput
      id="date-of-birth" namePrefix="date-of-birth" legend={{ text: heading, isPageHeading: true, className: "govuk-fieldset__legend--l" }} hint={hint}
      error={errorOf("date-of-birth")} values={valuesOf(typed, "date-of-birth")}
      day={{ autoComplete: "bday-day" }} month={{ autoComplete: "bday-month" }} year={{ autoComplete: "bday-year" }}
    />
  );
}

export function LastWorked({ typed, errorOf }: FieldsProps) {
  const { heading, hint } = questions.lastWorked;
  const month = <DateInput id="last-worked" namePrefix="last-worked" legend={{ text: "Month and year", className: "govuk-fieldset__legend--s" }} hint={hint} error={errorOf("last-worked")} day={false} values={valuesOf(typed, "last-worked")} />;
  return (
    <Radios
      name="when" legend={{ text: heading, isPageHeading: true, className: "govuk-fieldset__legend--l" }} error={errorOf("when")} value={typed.when?.[0]}
      items={[
        { value: "date", text: "I know the month and the year", conditional: month },
        { value: "never", text: "I have not had a paid job yet" },
        { value: "not_sure", text: "I do not remember" },
      ]}
    />
  );
}
