import { sustainmentAnswers, type SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addDays, partsOf } from "#app/domain/calendar/calendar-day";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Textarea } from "#app/ui/govuk/textarea";
import { link, Rich, useWords } from "#app/ui/words";
import type { FieldError, Typed } from "#app/web/parse-form";

/** The question, answered with one tap. */
export function StillInWork() {
  const { words: { sustainment } } = useWords();
  return (
    <PostForm>
      <h1 className="govuk-heading-l">{sustainment.title}</h1>
      <p className="govuk-body">{sustainment.lead}</p>
      <div className="wl-taps">
        {sustainmentAnswers.map((answer) => (
          <Button key={answer} name="answer" value={answer} className="govuk-button--secondary wl-taps__tap" preventDoubleClick>{sustainment.answers[answer]}</Button>
        ))}
      </div>
      <p className="govuk-body">{sustainment.why}</p>
    </PostForm>
  );
}

interface AfterAnswerProps {
  answer: SustainmentAnswer;
  today: CalendarDay;
  /** The day an adviser gets in touch with whoever left. */
  callOn: CalendarDay;
  hubPhone: string;
  /** What can still be added; not asked where it was. */
  asksMore: boolean;
  errors?: readonly FieldError[];
  typed?: Typed;
}

/** The thanks, help on the same day for whoever left, and what they may add. */
export function AfterAnswer({ answer, today, callOn, hubPhone, asksMore, errors = [], typed = {} }: AfterAnswerProps) {
  const { words: { sustainment }, say } = useWords();
  const { title, words } = sustainment.thanks[answer];
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{words}</p>
      {answer === "left" && (
        <>
          <p className="govuk-body">{callOn === today ? sustainment.callToday : sustainment.callOn(say.weekday(callOn))}</p>
          <p className="govuk-body">{sustainment.callUs} <PhoneLink number={hubPhone} /></p>
          <p className="govuk-body"><Rich text={sustainment.comeBack} parts={{ support: link("/my") }} /></p>
          <p className="govuk-body"><Rich text={sustainment.urgent} parts={{ help: link("/help-now") }} /></p>
        </>
      )}
      {answer !== "still_there" && asksMore && <TellMore answer={answer} today={today} errors={errors} typed={typed} />}
    </>
  );
}

function TellMore({ answer, today, errors, typed }: { answer: "changed_job" | "left"; today: CalendarDay; errors: readonly FieldError[]; typed: Typed }) {
  const { words: { sustainment } } = useWords();
  const dateError = errors.find(({ field }) => field.startsWith("endedOn"))?.message;
  const { day, month, year } = partsOf(addDays(today, -7));
  return (
    <PostForm>
      <h2 className="govuk-heading-m">{sustainment.moreTitle}</h2>
      <DateInput
        id="endedOn" namePrefix="endedOn" legend={{ text: sustainment.lastDay, className: "govuk-fieldset__legend--s" }} hint={sustainment.lastDayHint(`${day} ${month} ${year}`)} error={dateError}
        values={Object.fromEntries(Object.entries(typed).map(([field, values]) => [field, values[0]]))}
        day={{ label: sustainment.day }} month={{ label: sustainment.month }} year={{ label: sustainment.year }}
      />
      <Textarea name="words" rows={3} label={{ text: sustainment.more[answer], className: "govuk-label--s" }} hint={sustainment.moreHint} error={errors.find(({ field }) => field === "words")?.message} value={typed.words?.[0]} />
      <Button className="govuk-button--secondary" preventDoubleClick>{sustainment.send}</Button>
    </PostForm>
  );
}
