import { sayAnswer } from "#app/domain/cases/assessment";
import { questionsOf } from "#app/domain/cases/assessment-questions";
import { SummaryList } from "#app/ui/govuk/summary-list";
import type { FoundAssessment } from "#db/queries/casework/assessments";

/** What was answered, in the words it was asked in; what was not is not shown. */
export function Answered({ assessment: { answers, questionsVersion } }: { assessment: Pick<FoundAssessment, "answers" | "questionsVersion"> }) {
  const rows = questionsOf(questionsVersion).flatMap((question) => {
    const said = sayAnswer(question, answers);
    return said.length > 0 ? [{ key: question.words, value: <span className="wl-lines">{said.join("\n")}</span> }] : [];
  });
  return <SummaryList className="wl-answers" rows={rows} />;
}
