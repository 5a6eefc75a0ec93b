import { PlanQueries } from "#app/ui/casework/plan-queries";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { fieldsOf } from "#app/web/field-state";
import type { PlanQuery } from "#db/queries/plans/plan-queries";

interface QueriesOfPlanProps {
  queries: readonly PlanQuery[];
  mayAnswer: boolean;
  problem: Parameters<typeof fieldsOf>[0];
}

/** What managers asked about the plan, to be answered where the plan is. */
export function QueriesOfPlan({ queries, mayAnswer, problem }: QueriesOfPlanProps) {
  const { errorAt, typedAt } = fieldsOf(problem);
  if (queries.length === 0) return null;
  return (
    <section className="wl-plan__screen-only" aria-labelledby="queries">
      <h2 className="govuk-heading-m" id="queries">What managers asked</h2>
      <PlanQueries
        queries={queries}
        {...(mayAnswer && {
          answerTo: (queryId: string) => (
            <PostForm>
              <input type="hidden" name="queryId" value={queryId} />
              <Textarea name="answer" id={`answer-${queryId}`} rows={3} label={{ text: "Your answer", className: "govuk-label--s" }} hint="It holds nothing up: the plan goes on meanwhile" error={errorAt(`answer-${queryId}`)} value={typedAt("queryId") === queryId ? typedAt("answer") : ""} />
              <Button className="govuk-button--secondary" preventDoubleClick>Send the answer</Button>
            </PostForm>
          ),
        })}
      />
    </section>
  );
}
