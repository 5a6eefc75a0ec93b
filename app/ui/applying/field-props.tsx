import type { QuestionWords } from "#app/content/applying/journey-pages";
import type { About } from "#app/domain/applications/asking";
import type { Typed } from "#app/web/parse-form";

/** What the fields of a question are drawn from: what is typed or stored, and what is wrong with it. */
export interface FieldsProps {
  /** The questions in the words of the journey and the language. */
  asked: QuestionWords;
  typed: Typed;
  /** The message for a field; a date's stands at any of its parts. */
  errorOf: (field: string) => string | undefined;
  about: About;
  /** It is one question of several on its page: staff are asked more than one at a time. */
  part?: boolean;
}

type AsPart = Pick<FieldsProps, "part">;

/** The question as the page's heading, or as one of several. */
export const legendOf = ({ part }: AsPart, text: string) => (part ? { text, className: "govuk-fieldset__legend--m" } : { text, isPageHeading: true, className: "govuk-fieldset__legend--l" });
export const labelOf = ({ part }: AsPart, text: string) => (part ? { text, className: "govuk-label--m" } : { text, isPageHeading: true, className: "govuk-label--l" });

/** The same where the question has no field of its own to be the name of. */
export function QuestionHeading({ part, children }: AsPart & { children: string }) {
  return part ? <h2 className="govuk-heading-m">{children}</h2> : <h1 className="govuk-heading-l">{children}</h1>;
}
