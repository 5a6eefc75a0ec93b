import type { CalendarDay } from "#app/domain/calendar/calendar-day";

/** An outcome drawn at random to look at its evidence again, and what came of it. It is not found wanting before a reply, or before the day for one has passed. */
export const sampleItemStatuses = ["drawn", "replied", "upheld", "not_upheld"] as const;
export type SampleItemStatus = (typeof sampleItemStatuses)[number];
export type SampleItemEvent = "reply" | "uphold" | "not_uphold";

export const sampleItemLife: Record<SampleItemStatus, Partial<Record<SampleItemEvent, SampleItemStatus>>> = {
  drawn: { reply: "replied", uphold: "upheld", not_uphold: "not_upheld" },
  replied: { reply: "replied", uphold: "upheld", not_uphold: "not_upheld" },
  upheld: {},
  not_upheld: {},
};

/** [L] Local setting: working days the case's team has to reply. */
export const replyWorkingDays = 10;

/** [L] Local setting: outcomes drawn at once. */
export const mostDrawn = 100;

/** Whole numbers below 2³² that follow from a seed and from nothing else: the words of the seed, well mixed (cyrb128), then sfc32. Not for secrets. */
function numbersFrom(seed: string): () => number {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const character of seed) {
    const code = character.codePointAt(0) ?? 0;
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

/** A number from 0 to just below `end`, each as likely: what does not divide evenly is drawn again. */
function below(end: number, next: () => number): number {
  const fair = Math.floor(2 ** 32 / end) * end;
  let drawn = next();
  while (drawn >= fair) drawn = next();
  return drawn % end;
}

/**
 * Draws so many of these at random, none twice, in the order they were drawn; all of them where there are fewer. The same seed draws the
 * same from the same, whatever order they come in, so that anybody can repeat it.
 */
export function drawSample(ids: readonly string[], size: number, seed: string): string[] {
  const left = [...new Set(ids)].toSorted((one, other) => (one < other ? -1 : 1));
  const next = numbersFrom(seed);
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(below(left.length, next), 1));
  return drawn;
}

export interface WhoWasIn {
  recordedBy: string;
  verifiedBy?: string | null;
  repliedBy?: string | null;
}

/** Why somebody does not find about an item now; `undefined` where they may. */
export function whyNotFind({ status, replyByOn }: { status: SampleItemStatus; replyByOn: CalendarDay }, finding: "uphold" | "not_uphold", who: WhoWasIn, { today, staffId }: { today: CalendarDay; staffId: string }): "same-person" | "found-already" | "too-early" | undefined {
  if (sampleItemLife[status][finding] === undefined) return "found-already";
  if ([who.recordedBy, who.verifiedBy, who.repliedBy].includes(staffId)) return "same-person";
  return finding === "not_uphold" && status === "drawn" && today <= replyByOn ? "too-early" : undefined;
}

/** How far a sample is, and how many of those looked at were upheld. */
export function rateUpheld(statuses: readonly SampleItemStatus[]): { drawn: number; found: number; upheld: number; percent: number | undefined } {
  const upheld = statuses.filter((status) => status === "upheld").length;
  const found = upheld + statuses.filter((status) => status === "not_upheld").length;
  return { drawn: statuses.length, found, upheld, percent: found === 0 ? undefined : Math.round((upheld / found) * 100) };
}
