/** One message, or one for each plural rule of the language (`one`, `other`, …). */
export type Translation = string | { [pluralRule: string]: string };

/** The `data-i18n.…` attributes through which govuk-frontend's scripts take their words. */
export function translations(messages: Record<string, Translation | undefined>): Record<`data-${string}`, string> {
  const attributes: Record<`data-${string}`, string> = {};
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === "string") attributes[`data-i18n.${key}`] = message;
    else for (const [rule, words] of Object.entries(message ?? {})) attributes[`data-i18n.${key}.${rule}`] = words;
  }
  return attributes;
}
