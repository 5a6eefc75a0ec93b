import type { Typed } from "#app/web/parse-form";

const valueOf = (typed: Typed, field: string) => typed[field]?.[0]?.trim() ?? "";

/**
 * What to show somebody again whose form was made from an older version: the fields they changed as they typed them, every other
 * one as it is now. Sending it again then undoes nothing of what somebody else did to another field. Without what they had `read`,
 * all is as they typed it.
 */
export function keepWhatTheyChanged(typed: Typed, { read, now }: { read: Typed | undefined; now: Typed }): Typed {
  if (!read) return typed;
  const fields = new Set([...Object.keys(typed), ...Object.keys(now)]);
  return Object.fromEntries([...fields].map((field) => [field, (valueOf(typed, field) === valueOf(read, field) ? now[field] : typed[field]) ?? []]));
}
