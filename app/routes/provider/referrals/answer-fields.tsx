import type { ReactNode } from "react";
import { declineReasonGroupWords, declineReasonWords } from "#app/content/referrals";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { mostDaysOffered, type ProviderAnswerKind } from "#app/domain/referrals/answer";
import { declineReasonGroups, type DeclineReasonGroup } from "#app/domain/referrals/referral";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { FieldError, Typed } from "#app/web/parse-form";

interface FieldsProps {
  typed: Typed;
  errors: readonly FieldError[];
  /** The next starts of the course with room, where it has starts. */
  starts: readonly { on: CalendarDay; left: number | null }[];
}

const errorOf = (errors: readonly FieldError[], name: string) => errors.find(({ field }) => field === name)?.message;

const words = (name: string, label: string) =>
  function Words({ typed, errors }: FieldsProps) {
    return <Textarea name={name} rows={3} label={label} value={typed[name]?.[0]} error={errorOf(errors, name)} />;
  };

const day = (name: string, legend: string) =>
  function Day({ typed, errors }: FieldsProps) {
    const error = errors.find(({ field }) => field.startsWith(`${name}-`));
    const marked = (part: string) => ({ error: error?.field === `${name}-${part}` || undefined });
    return <DateInput id={name} namePrefix={name} legend={legend} values={Object.fromEntries(Object.entries(typed).map(([field, values]) => [field, values[0]]))} error={error?.message} day={marked("day")} month={marked("month")} year={marked("year")} />;
  };

/** Starts to tick, so that nobody types a day that is in the system already. */
function Starts({ typed, errors, starts }: FieldsProps) {
  if (starts.length === 0) return null;
  const ticked = typed.offerStarts ?? [];
  return (
    <Checkboxes
      name="offerStarts" className="govuk-checkboxes--small" legend="Which starts can you offer?" error={errorOf(errors, "offerStarts")}
      items={starts.map(({ on, left }) => ({ value: on, text: left === null ? sayDay(on) : `${sayDay(on)} (${left} ${left === 1 ? "place" : "places"} left)`, checked: ticked.includes(on) }))}
    />
  );
}

const OfferOn = (props: FieldsProps) => day("offerOn", props.starts.length > 0 ? "Or another day (optional)" : "Which day can you offer?")(props);

/** Reasons under the words of their group, each group parted from the next. */
const reasonItems = (Object.keys(declineReasonGroups) as DeclineReasonGroup[]).flatMap((group) => [{ divider: declineReasonGroupWords[group] }, ...declineReasonGroups[group].map((reason) => ({ value: reason, text: declineReasonWords[reason] }))]);

const Reason = ({ typed, errors }: FieldsProps) => <Radios name="reason" className="govuk-radios--small wl-reasons" legend="Why can you not take them?" value={typed.reason?.[0]} error={errorOf(errors, "reason")} items={reasonItems} />;

const both = (...parts: ((props: FieldsProps) => ReactNode)[]) => (props: FieldsProps) => <>{parts.map((Part, index) => <Part key={index} {...props} />)}</>;

/** What is asked with each answer, under it. */
export const answerFields: Record<ProviderAnswerKind, (props: FieldsProps) => ReactNode> = {
  accept: both(words("acceptWords", "What happens next for them (optional)")),
  decline: both(Reason, words("declineWords", "Details (optional)")),
  ask: both(words("question", "Your question")),
  put_on_waiting_list: both(day("until", "Until when do you keep their place?"), words("waitWords", "Details (optional)")),
  offer_dates: both(Starts, OfferOn, day("offerAlso", "Another day (optional)"), day("offerThird", "A third day (optional)"), words("offerWords", `Details (optional). You can offer up to ${mostDaysOffered} days.`)),
  accept_after_all: both(words("afterAllWords", "What has changed, and what happens next for them (optional)")),
  start: both(day("startOn", "When did they start?")),
  not_start: both(words("notStartWords", "What happened (optional)")),
  complete: both(day("completeOn", "When did they complete it?")),
  leave_early: both(day("leaveOn", "When did they leave?"), words("leaveWords", "What happened (optional)")),
};
