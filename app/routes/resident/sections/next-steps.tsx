import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { Due } from "#app/ui/casework/due";
import { useWords } from "#app/ui/words";
import type { MyRecord } from "../read-my-case.server";

/** The steps of the plan that are theirs to do, the one with the nearest day first. */
export function NextSteps({ steps, today }: { steps: MyRecord["mySteps"]; today: CalendarDay }) {
  const { words: { mySupport } } = useWords();
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{mySupport.stepsTitle}</h2>
      <ul className="govuk-list govuk-list--bullet">{steps.map(({ id, title, dueOn }) => <li key={id}>{title}{dueOn && <>. <Due on={dueOn} today={today} /></>}</li>)}</ul>
      <p className="govuk-body"><a className="govuk-link" href="/my/plan">{mySupport.wholePlan}</a></p>
    </>
  );
}
