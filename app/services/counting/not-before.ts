import type { Deps } from "#app/platform/deps.server";

/** Several machines do the counting and their clocks may differ: nothing is counted as of a time before it was asked for. */
export function notBefore(askedAt: Date, deps: Deps): Deps {
  return { ...deps, now: () => new Date(Math.max(deps.now().getTime(), askedAt.getTime())) };
}
