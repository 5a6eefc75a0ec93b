/** A person's name as staff read it: what they like to be called, then their last name. */
export function sayName({ firstName, lastName, preferredName }: { firstName: string; lastName: string; preferredName?: string | null }): string {
  return `${preferredName ?? firstName} ${lastName}`;
}

/** "1 case", "12 cases". */
export const sayCount = (count: number, one: string, many: string): string => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
