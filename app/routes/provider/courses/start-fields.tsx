import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Textarea } from "#app/ui/govuk/textarea";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { partsOf } from "#app/domain/calendar/calendar-day";

interface StartFieldsProps {
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
  /** What stands there now, where a start is changed. */
  now?: { startsOn: CalendarDay; endsOn: CalendarDay | null; closesOn: CalendarDay | null; places: number | null; note: string } | undefined;
  /** How many places are held. */
  held?: number;
}

export function StartFields({ errorAt, typedAt, now, held = 0 }: StartFieldsProps) {
  const dayAt = (field: "startsOn" | "endsOn" | "closesOn") => {
    const parts = now?.[field] ? partsOf(now[field]) : undefined;
    const part = (name: "day" | "month" | "year") => typedAt(`${field}-${name}`, parts ? String(parts[name]) : "");
    return { day: part("day"), month: part("month"), year: part("year") };
  };
  return (
    <>
      <DateInput id="startsOn" namePrefix="startsOn" legend={{ text: "First day", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2027" error={errorAt("startsOn")} values={dayAt("startsOn")} />
      <Input name="places" label={{ text: "Places (optional)", className: "govuk-label--s" }} hint={`Leave empty where as many can come as like.${held > 0 ? ` ${held === 1 ? "1 place is" : `${held} places are`} held: there cannot be fewer.` : ""}`} inputMode="numeric" className="govuk-input--width-3" error={errorAt("places")} value={typedAt("places", now?.places?.toString() ?? "")} autoComplete="off" />
      <DateInput id="closesOn" namePrefix="closesOn" legend={{ text: "Last day to join (optional)", className: "govuk-fieldset__legend--s" }} hint="Left empty, it is the first day" error={errorAt("closesOn")} values={dayAt("closesOn")} />
      <DateInput id="endsOn" namePrefix="endsOn" legend={{ text: "Last day of the course (optional)", className: "govuk-fieldset__legend--s" }} error={errorAt("endsOn")} values={dayAt("endsOn")} />
      <Textarea name="note" rows={2} label={{ text: "Note (optional)", className: "govuk-label--s" }} hint="Anybody can read it: for example, Tuesdays and Thursdays, 10am to 1pm" error={errorAt("note")} value={typedAt("note", now?.note ?? "")} />
    </>
  );
}
