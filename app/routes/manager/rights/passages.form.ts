import { passageChoices, type Decided, type Passage, type PassageChoice } from "#app/domain/rights/passages";
import type { FieldError, Typed } from "#app/web/parse-form";

export const fieldOf = (key: string): string => `passage-${key}`;

const isChoice = (text: string | undefined): text is PassageChoice => (passageChoices as readonly (string | undefined)[]).includes(text);

/** What was chosen for each passage there is now; whatever else was sent is of no passage. */
export function decidedIn(typed: Typed, passages: readonly Passage[]): { decided: Decided; errors: FieldError[] } {
  const decided: Record<string, PassageChoice> = {};
  const errors: FieldError[] = [];
  for (const { key, part, label } of passages) {
    const choice = typed[fieldOf(key)]?.[0];
    if (isChoice(choice)) decided[key] = choice;
    else errors.push({ field: fieldOf(key), message: `Select what happens with ${label} of “${part}”` });
  }
  return { decided, errors };
}
