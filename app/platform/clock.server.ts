export type Now = () => Date;

/** The time; or, for tests, a clock that starts where it is told and goes on from there. */
export function makeClock(startsAt?: string): Now {
  if (!startsAt) return () => new Date();
  const behind = Date.now() - Date.parse(startsAt);
  return () => new Date(Date.now() - behind);
}
