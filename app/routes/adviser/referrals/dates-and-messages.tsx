import { sayDay } from "#app/domain/calendar/words";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { FieldError, Typed } from "#app/web/parse-form";

interface FormProps {
  typed: Typed;
  errors: readonly FieldError[];
  version: number;
}

const errorOf = (errors: readonly FieldError[], name: string) => errors.find(({ field }) => field === name)?.message;

/** The days a provider offered: one is agreed at the resident's word, or none suits and they hear why. */
export function OtherDates({ days, today, name, typed, errors, version }: FormProps & { days: readonly CalendarDay[]; today: CalendarDay; name: string }) {
  const toCome = days.filter((day) => day >= today);
  return (
    <>
      <h2 className="govuk-heading-m">Other dates</h2>
      <p className="govuk-body">They say yes, on {days.length > 1 ? "one of these days" : "this day"}: {days.map((day) => sayDay(day)).join(", ")}. Ask {name} first.</p>
      {toCome.length > 0 && (
        <PostForm>
          <input type="hidden" name="act" value="agree-dates" />
          <input type="hidden" name="version" value={version} />
          <Radios name="day" className="govuk-radios--small" legend={`Which day suits ${name}?`} value={typed.day?.[0]} error={errorOf(errors, "day")} items={toCome.map((day) => ({ value: day, text: sayDay(day) }))} />
          <Button preventDoubleClick>Agree the day</Button>
        </PostForm>
      )}
      <PostForm>
        <input type="hidden" name="act" value="refuse-dates" />
        <input type="hidden" name="version" value={version} />
        <Textarea name="whyNot" rows={3} label="Why does no day suit?" hint="The provider and the resident can read it. It is their turn again." value={typed.whyNot?.[0]} error={errorOf(errors, "whyNot")} />
        <Button className="govuk-button--secondary" preventDoubleClick>No day suits</Button>
      </PostForm>
    </>
  );
}

/** Words to the provider at any time; and, where they wrote last, that it needs no answer. */
export function WriteToThem({ typed, errors, unread }: Omit<FormProps, "version"> & { unread: boolean }) {
  return (
    <>
      <PostForm>
        <input type="hidden" name="act" value="write" />
        <Textarea name="message" rows={3} label={{ text: "Write to the provider", className: "govuk-label--s" }} hint="The provider and the resident can read it. Share only what the resident agreed to." value={typed.message?.[0]} error={errorOf(errors, "message")} />
        <Button className="govuk-button--secondary" preventDoubleClick>Send the message</Button>
      </PostForm>
      {unread && (
        <PostForm>
          <input type="hidden" name="act" value="read" />
          <Button className="govuk-button--secondary" preventDoubleClick>Read: it needs no answer</Button>
        </PostForm>
      )}
    </>
  );
}
