import type { Typed } from "#app/web/parse-form";
import type { About } from "../question.form";

/** What the fields of a question are drawn from: what is typed or stored, and what is wrong with it. */
export interface FieldsProps {
  typed: Typed;
  /** The message for a field; a date's stands at any of its parts. */
  errorOf: (field: string) => string | undefined;
  about: About;
}
