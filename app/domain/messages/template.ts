/** What is filled into a message, as it is written in double brackets, and what it stands for. */
export const templateParts = { "first name": "What the resident is called", hub: "The hub’s name", "hub phone": "The hub’s number", "hub address": "Where the hub is", adviser: "Your name", organisation: "Who you work for", reference: "The case’s reference" } as const;
export type TemplatePart = keyof typeof templateParts;
export type PartValues = Readonly<Record<TemplatePart, string>>;

/** Characters of a template’s name and words [L] Local setting. */
export const longestTemplateName = 80;
export const longestTemplate = 2000;

const brackets = /\(\(\s*([^()]{1,60}?)\s*\)\)/g;
const partOf = (written: string): TemplatePart | undefined => (Object.keys(templateParts) as TemplatePart[]).find((part) => part === written.toLowerCase().replaceAll(/\s+/g, " "));

/** Whether anything stands in double brackets, to be filled in and looked at before it leaves. */
export const hasParts = (words: string): boolean => [...words.matchAll(brackets)].length > 0;

/** The words with everything filled in that is known, and what is not: a day, say, that whoever sends it has to write. */
export function fillIn(words: string, values: PartValues): { words: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = words.replaceAll(brackets, (whole, written: string) => {
    const part = partOf(written);
    if (part) return values[part];
    missing.add(written);
    return whole;
  });
  return { words: filled, missing: [...missing] };
}
