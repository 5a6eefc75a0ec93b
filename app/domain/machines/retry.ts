/**
 * [L] Local setting: seconds to the next try of a delivery, by how often it was tried. In all a little over three days: a receiver that is
 * down over a weekend misses nothing.
 */
export const retryAfterSeconds = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 43_200, 43_200, 86_400, 86_400] as const;

/** How often a delivery is tried before it is given up. */
export const mostTries = retryAfterSeconds.length + 1;

/** Seconds until the next try, moved by up to a fifth either way so that many receivers are not asked at once; `undefined` where it is given up. `dice` is 0 to 1. */
export function waitAfterTry(tries: number, dice: number): number | undefined {
  const seconds = retryAfterSeconds[tries - 1];
  return seconds === undefined ? undefined : seconds * (0.8 + 0.4 * dice);
}

/** [L] Local setting: days without one success after which an endpoint is switched off and its leads are told. */
export const switchedOffAfterDays = 5;

/** Whether an endpoint has failed for so long that it is switched off. */
export const isGivenUp = (failingSince: Date, now: Date): boolean => now.getTime() - failingSince.getTime() >= switchedOffAfterDays * 86_400_000;

/** [L] Local setting: how long, after a new secret was made, deliveries are signed with the old one too, in hours. */
export const oldSecretHours = 24;
