import type { SharedField, SharedKey } from "./sharing";

export interface AmendedField {
  key: SharedKey;
  /** Absent where it was not shared before. */
  before?: string | undefined;
  /** Absent where it is shared no longer. */
  after?: string | undefined;
}

/** The fields in which what a provider sees differs from what it saw, in the order they stand now; those taken away come last. */
export function amendedFields(before: readonly SharedField[], after: readonly SharedField[]): AmendedField[] {
  const valueIn = (fields: readonly SharedField[], key: SharedKey) => fields.find((field) => field.key === key)?.value;
  const keys = [...new Set([...after, ...before].map(({ key }) => key))];
  return keys.map((key) => ({ key, before: valueIn(before, key), after: valueIn(after, key) })).filter((field) => field.before !== field.after);
}
