import { addDays, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { mayUndo } from "#app/domain/plans/comment";
import type { Plan, Step } from "#app/domain/plans/plan";
import { PlanGoals } from "#app/ui/casework/plan";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { useWords } from "#app/ui/words";
import { fieldsOf } from "#app/web/field-state";
import type { FieldError, Typed } from "#app/web/parse-form";

/** The goals and steps, with what their resident may do to a step of theirs. */
export function MySteps({ plan, today, mayChange }: { plan: Plan; today: CalendarDay; mayChange: boolean }) {
  const { words: { myPlan } } = useWords();
  const ownerOf = ({ owner, ownerName }: Step) => (owner === "resident" ? myPlan.owners.resident : (ownerName ?? myPlan.owners[owner]));
  return <PlanGoals plan={plan} today={today} ownerOf={ownerOf} actionOf={mayChange ? (step) => <StepActions step={step} today={today} version={plan.version} /> : undefined} />;
}

function StepActions({ step, today, version }: { step: Step; today: CalendarDay; version: number }) {
  const { words: { myPlan } } = useWords();
  const { id, title, owner, status } = step;
  const about = <span className="govuk-visually-hidden">{myPlan.about(title)}</span>;
  const send = (words: string, undo: boolean) => (
    <PostForm>
      <input type="hidden" name="stepId" value={id} />
      <input type="hidden" name="version" value={version} />
      {undo && <input type="hidden" name="undo" value="yes" />}
      <Button className="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>{words}{about}</Button>
    </PostForm>
  );
  if (mayUndo(step, today)) return <div id={`step-${id}`}>{send(myPlan.undo, true)}</div>;
  if (owner !== "resident" || status !== "open") return null;
  return (
    <div className="wl-plan__do" id={`step-${id}`}>
      {send(myPlan.tick, false)}
      <a className="govuk-link" href={`/my/plan/comment?step=${id}&cannot=yes`}>{myPlan.cannot}{about}</a>
    </div>
  );
}

interface AddStepProps {
  plan: Plan;
  today: CalendarDay;
  problem: { errors?: readonly FieldError[] | undefined; typed?: Typed | undefined } | undefined;
}

/** A step of their own: what, for which goal, and by which day if they like. */
export function AddStep({ plan, today, problem }: AddStepProps) {
  const { words: { myPlan: { add }, sustainment: { day, month, year } } } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  const example = partsOf(addDays(today, 14));
  return (
    <PostForm>
      <h2 className="govuk-heading-m">{add.title}</h2>
      <input type="hidden" name="version" value={plan.version} />
      <Input name="title" label={{ text: add.what, className: "govuk-label--s" }} error={errorAt("title")} value={typedAt("title")} />
      <Select name="goalId" label={{ text: add.goal, className: "govuk-label--s" }} error={errorAt("goalId")} value={typedAt("goalId", plan.goals[0]?.id)} items={plan.goals.map(({ id, title }) => ({ value: id, text: title }))} />
      <DateInput
        id="dueOn" namePrefix="dueOn" legend={{ text: add.day, className: "govuk-fieldset__legend--s" }} hint={add.dayHint(`${example.day} ${example.month} ${example.year}`)} error={errorAt("dueOn")}
        values={Object.fromEntries(Object.entries(problem?.typed ?? {}).map(([field, values]) => [field, values[0]]))}
        day={{ label: day }} month={{ label: month }} year={{ label: year }}
      />
      <Button className="govuk-button--secondary" preventDoubleClick>{add.button}</Button>
    </PostForm>
  );
}
