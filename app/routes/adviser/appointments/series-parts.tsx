import { sayCount, sayName } from "#app/content/names";
import { wayWords } from "#app/content/appointments";
import { say } from "#app/content/resident/say";
import { appointmentWays } from "#app/domain/appointments/appointment";
import { intervals, mostInASeries, type Interval } from "#app/domain/appointments/series";
import type { DateToOffer } from "#app/services/appointments/dates-of-series.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import type { FieldError, Typed } from "#app/web/parse-form";
import { lengths } from "./time.form";

const often: Record<Interval, string> = { 1: "Every week", 2: "Every 2 weeks", 4: "Every 4 weeks" };

interface Fields {
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

/** When the first is, how often, and when it ends. */
export function SeriesFields({ errorAt, typedAt }: Fields) {
  return (
    <>
      <DateInput id="on" namePrefix="on" legend={{ text: "First day", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026" error={errorAt("on")} values={{ day: typedAt("on-day"), month: typedAt("on-month"), year: typedAt("on-year") }} />
      <Input name="at" label={{ text: "When it begins", className: "govuk-label--s" }} hint="For example, 10am or 2:30pm" className="govuk-input--width-5" error={errorAt("at")} value={typedAt("at")} autoComplete="off" />
      <Select name="minutes" label={{ text: "How long each one takes", className: "govuk-label--s" }} error={errorAt("minutes")} value={typedAt("minutes", "30")} items={lengths.map((value) => ({ value, text: `${value} minutes` }))} />
      <Select name="way" label={{ text: "How you meet", className: "govuk-label--s" }} error={errorAt("way")} value={typedAt("way", "in_person")} items={appointmentWays.map((value) => ({ value, text: wayWords[value] }))} />
      <Radios name="every" legend={{ text: "How often?", className: "govuk-fieldset__legend--s" }} error={errorAt("every")} value={typedAt("every", "1")} items={intervals.map((value) => ({ value: String(value), text: often[value] }))} />
      <Radios
        name="ends" legend={{ text: "When does it end?", className: "govuk-fieldset__legend--s" }} error={errorAt("ends")} value={typedAt("ends", "times")}
        items={[
          { value: "times", text: "After a number of appointments", conditional: <Input name="times" label="How many" hint={`From 2 to ${mostInASeries}`} className="govuk-input--width-2" inputMode="numeric" error={errorAt("times")} value={typedAt("times", "6")} /> },
          { value: "until", text: "On a day", conditional: <DateInput id="until" namePrefix="until" legend="Last day" hint="For example, 27 6 2026" error={errorAt("until")} values={{ day: typedAt("until-day"), month: typedAt("until-month"), year: typedAt("until-year") }} /> },
        ]}
      />
      <Input name="where" label={{ text: "Where, or how to join (optional)", className: "govuk-label--s" }} hint="Leave it empty for the address of their hub" error={errorAt("where")} value={typedAt("where")} />
      <Textarea name="bring" label={{ text: "What to bring or know (optional)", className: "govuk-label--s" }} hint="They read this when they have signed in" rows={3} error={errorAt("bring")} value={typedAt("bring")} />
    </>
  );
}

const clashWords = { "adviser-busy": "you have something else at this time", "resident-busy": "the resident has another appointment at this time", "unsafe-way": "it is not safe to phone them then" } as const;

function whyNot({ leftOut, clash }: DateToOffer): string {
  if (leftOut?.why === "bank_holiday") return leftOut.name;
  if (leftOut) return leftOut.why === "weekend" ? "a weekend" : "in the past";
  return clash ? clashWords[clash] : "";
}

interface DatesProps {
  person: { reference: string; firstName: string; lastName: string; preferredName: string | null };
  base: string;
  dates: readonly DateToOffer[];
  typed: Typed;
  errors: readonly FieldError[] | undefined;
}

/** The actual dates, before anything is offered: each can be unticked, and what cannot be says why. */
export function DatesToOffer({ person, base, dates, typed, errors }: DatesProps) {
  const { days, step: _step, ...given } = typed;
  const possible = dates.filter(({ leftOut, clash }) => !leftOut && !clash);
  const not = dates.filter((date) => date.leftOut ?? date.clash);
  return (
    <Page title={`Check the dates ${person.reference}`} errors={errors ? [...errors] : undefined} back={`${base}/series`}>
      <h1 className="govuk-heading-l">Check the dates for {sayName(person)}</h1>
      <PostForm action={`${base}/series`}>
        {Object.entries({ ...given, step: ["offer"] }).map(([name, [value = ""]]) => <input key={name} type="hidden" name={name} value={value} />)}
        <Checkboxes
          name="days" legend={{ text: `${sayCount(possible.length, "date", "dates")}, untick those you do not want`, className: "govuk-fieldset__legend--s" }} error={errors?.find(({ field }) => field === "days")?.message}
          values={days ?? possible.map(({ on }) => on)} items={possible.map(({ on, startsAt }) => ({ value: on, text: `${say.en.weekday(on)} at ${say.en.time(startsAt)}` }))}
        />
        {not.length > 0 && (
          <>
            <h2 className="govuk-heading-s">Not on these days</h2>
            <ul className="govuk-list govuk-list--bullet">{not.map((date) => <li key={date.on}>{say.en.weekday(date.on)}: {whyNot(date)}</li>)}</ul>
          </>
        )}
        <p className="govuk-body">They get one message with all of the dates, and answer each.</p>
        <Button preventDoubleClick>Offer these appointments</Button>
      </PostForm>
      <p className="govuk-body"><a className="govuk-link" href={`${base}/series`}>Do not offer them, and begin again</a></p>
    </Page>
  );
}
