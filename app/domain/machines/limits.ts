// [L] Local settings: how much one key may ask, and how often somebody may guess.

/** Requests of one key in a minute. */
export const requestsAMinute = 300;
/** Keys nobody has, from one address in an hour, after which none from there is looked for. */
export const guessesAnHour = 30;
/** Days an answer is kept under its idempotency key. */
export const idempotencyDays = 7;
/** Days a delivery that is over is kept. */
export const deliveryDays = 90;

export interface Allowance {
  /** What is left in this minute. */
  left: number;
  /** Seconds until the minute is over. */
  resetIn: number;
}

/** Where a key stands in its minute, and whether this request still fits. */
export function allowanceAt(now: Date, asked: number): Allowance & { fits: boolean } {
  return { left: Math.max(0, requestsAMinute - asked), resetIn: Math.max(1, Math.ceil((60_000 - (now.getTime() % 60_000)) / 1000)), fits: asked <= requestsAMinute };
}
