import { sayMeeting, wayWords } from "#app/content/appointments";
import { appointmentWays } from "#app/domain/appointments/appointment";
import type { FreeTime } from "#app/domain/appointments/free-times";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { lengths } from "./time.form";

interface TimeFieldsProps {
  free: readonly Pick<FreeTime, "id" | "startsAt" | "minutes" | "way">[];
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

/** A free time of the adviser's, or any other day and time. */
export function TimeFields({ free, errorAt, typedAt }: TimeFieldsProps) {
  const another = (
    <>
      <DateInput id="on" namePrefix="on" legend={{ text: "Day", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026" error={errorAt("on")} values={{ day: typedAt("on-day"), month: typedAt("on-month"), year: typedAt("on-year") }} />
      <Input name="at" label={{ text: "When it begins", className: "govuk-label--s" }} hint="For example, 10am or 2:30pm" className="govuk-input--width-5" error={errorAt("at")} value={typedAt("at")} autoComplete="off" />
      <Select name="minutes" label={{ text: "How long it takes", className: "govuk-label--s" }} error={errorAt("minutes")} value={typedAt("minutes", "30")} items={lengths.map((value) => ({ value, text: `${value} minutes` }))} />
      <Select name="way" label={{ text: "How you meet", className: "govuk-label--s" }} error={errorAt("way")} value={typedAt("way", "in_person")} items={appointmentWays.map((value) => ({ value, text: wayWords[value] }))} />
    </>
  );
  return (
    <Radios
      name="time" legend={{ text: "When", className: "govuk-fieldset__legend--s" }} error={errorAt("time")} value={typedAt("time", free.length === 0 ? "other" : "")}
      items={[
        ...free.map(({ id, startsAt, minutes, way }) => ({ value: id, text: sayMeeting({ startsAt, minutes }), hint: wayWords[way] })),
        free.length > 0 && { divider: "or" },
        { value: "other", text: "Another day and time", conditional: another },
      ]}
    />
  );
}
