/** Sorts by code unit: the same on every machine and in every language, unlike `localeCompare`. Days in ISO form sort right too. */
export function textOrder(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
