/** A question as it is asked. `version` goes up with any change to its words, and stands with every answer to it. */
export interface Question<Option extends string = never, Label extends string = never> {
  id: string;
  version: number;
  heading: string;
  hint?: string;
  /** The words of each answer somebody can choose, in the order shown. */
  options: Readonly<Record<Option, string>>;
  /** What else is said on the page: the names of its fields, and of smaller questions beside it. */
  labels: Readonly<Record<Label, string>>;
}

interface More<Option extends string, Label extends string> {
  hint?: string;
  options?: Record<Option, string>;
  labels?: Record<Label, string>;
}

/** A question's words. What is asked only of some says so in its journey, not here. */
export function asked<Option extends string = never, Label extends string = never>(id: string, version: number, heading: string, { hint, options, labels }: More<Option, Label> = {}): Question<Option, Label> {
  return { id, version, heading, ...(hint !== undefined && { hint }), options: options ?? ({} as Record<Option, string>), labels: labels ?? ({} as Record<Label, string>) };
}

export const selectAll = "Select all that apply.";
/** For a question that nobody has to answer. */
export const selectAllOrSkip = `${selectAll} You can skip this question.`;
