import type { ReactNode } from "react";
import { stepStatusColours } from "#app/content/plans";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Plan, Step } from "#app/domain/plans/plan";
import { Due } from "#app/ui/casework/due";
import { Tag } from "#app/ui/govuk/tag";
import { useWords } from "#app/ui/words";

interface PlanProps {
  plan: Plan;
  today: CalendarDay;
  /** How the owner reads: "You" to the resident, their name to staff. */
  ownerOf: (step: Step) => string;
  /** What can be done with a step, beside it. Not printed. */
  actionOf?: (step: Step) => ReactNode;
  /** The same for a goal, under its steps. */
  actionOfGoal?: (goalId: string) => ReactNode;
}

/** A plan as it is read and printed: goals, and under each its steps in order, with whose they are and how they stand. */
export function PlanGoals({ plan, today, ownerOf, actionOf, actionOfGoal }: PlanProps) {
  const { words: { myPlan } } = useWords();
  return (
    <>
      {plan.goals.map((goal) => (
        <section key={goal.id} className="wl-plan__goal" aria-labelledby={`goal-${goal.id}`}>
          <h2 className="govuk-heading-m wl-plan__goal-title" id={`goal-${goal.id}`}>{goal.title}</h2>
          {goal.steps.length === 0 && <p className="govuk-body">{myPlan.noSteps}</p>}
          {goal.steps.length > 0 && (
            <ol className="wl-plan__steps">
              {goal.steps.map((step) => (
                <li key={step.id} className="wl-plan__step">
                  <p className="wl-plan__step-title">{step.title}</p>
                  <div className="wl-plan__step-facts">
                    <Tag className={stepStatusColours[step.status]}>{myPlan.status[step.status]}</Tag> <span>{ownerOf(step)}</span> <StepDay step={step} today={today} />
                  </div>
                  {actionOf && <div className="wl-plan__action">{actionOf(step)}</div>}
                </li>
              ))}
            </ol>
          )}
          {actionOfGoal && <div className="wl-plan__action">{actionOfGoal(goal.id)}</div>}
        </section>
      ))}
    </>
  );
}

function StepDay({ step: { status, dueOn, doneOn }, today }: { step: Step; today: CalendarDay }) {
  const { words: { myPlan }, say } = useWords();
  if (status === "done") return doneOn ? <span>{myPlan.onDay(say.day(doneOn))}</span> : null;
  if (status === "no_longer_needed") return null;
  return dueOn ? <Due on={dueOn} today={today} /> : <span>{myPlan.noDate}</span>;
}
