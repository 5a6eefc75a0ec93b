import type { AssessmentQuestion } from "#app/domain/cases/assessment-question";
import { longestAnswer } from "#app/domain/cases/assessment";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { fieldsOf } from "#app/web/field-state";

interface QuestionFieldProps extends ReturnType<typeof fieldsOf> {
  question: AssessmentQuestion;
  /** What was answered the last time. */
  last: string | string[] | undefined;
}

const asList = (answer: string | string[] | undefined) => (answer === undefined ? [] : typeof answer === "string" ? [answer] : answer);

/** One question of an assessment, by its kind. */
export function QuestionField({ question, last, errorAt, typedAt, allTypedAt }: QuestionFieldProps) {
  const { id, words, hint } = question;
  const [first] = asList(last);
  if (question.kind === "words") return <Textarea name={id} rows={2} label={{ text: words, className: "govuk-label--s" }} hint={hint} error={errorAt(id)} value={typedAt(id, first)} maxLength={longestAnswer} />;
  const items = Object.entries(question.options).map(([value, text]) => ({ value, text }));
  const legend = { text: words, className: "govuk-fieldset__legend--s" };
  return question.kind === "one" ? (
    <Radios name={id} className="govuk-radios--small wl-choices" legend={legend} hint={hint} error={errorAt(id)} value={typedAt(id, first)} items={items} />
  ) : (
    <Checkboxes name={id} className="govuk-checkboxes--small wl-choices" legend={legend} hint={hint} error={errorAt(id)} values={allTypedAt(id, asList(last))} items={items} />
  );
}
