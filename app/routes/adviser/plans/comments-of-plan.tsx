import { PlanComments } from "#app/ui/casework/plan-comments";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { fieldsOf } from "#app/web/field-state";
import type { PlanComment } from "#db/queries/plans/comments";

interface CommentsOfPlanProps {
  name: string;
  comments: readonly PlanComment[];
  mayEdit: boolean;
  problem: Parameters<typeof fieldsOf>[0];
}

/** What the resident wrote about the plan, and the answer to it. */
export function CommentsOfPlan({ name, comments, mayEdit, problem }: CommentsOfPlanProps) {
  const { errorAt, typedAt } = fieldsOf(problem);
  if (comments.length === 0 && !mayEdit) return null;
  return (
    <section className="wl-plan__screen-only" aria-labelledby="comments">
      <h2 className="govuk-heading-m" id="comments">Written about the plan</h2>
      {comments.length === 0 && <p className="govuk-body">Nothing yet. {name} can write about the plan or about a step, and you answer here.</p>}
      {comments.length > 0 && <PlanComments comments={comments} residentIs={name} />}
      {mayEdit && (
        <PostForm>
          <Textarea name="words" rows={3} label={{ text: comments.at(-1)?.fromResident ? "Your answer" : "Write about the plan", className: "govuk-label--s" }} hint={`${name} is told that you wrote, and reads it after signing in.`} error={errorAt("words")} value={typedAt("words")} />
          <Button className="govuk-button--secondary" preventDoubleClick>Send</Button>
        </PostForm>
      )}
    </section>
  );
}
