import { mayObject, residentsAnswer, type ResidentsWord, type SupportSoFar } from "./referrer";

/** [L] Local setting: days in which the link in the message can be used. After that, signing in, the hub's phone and its reception remain. */
export const noThanksDays = 30;

export const noThanksEndsAt = (toldAt: Date): Date => new Date(toldAt.getTime() + noThanksDays * 86_400_000);

/** [L] Local setting: how often in seven days one address is told that somebody asked, whoever asks. Then an adviser tells them in person. */
export const mostToldInAWeek = 3;

/** [L] Local settings: how many applications for others one browser, and one network address, sends in a day. */
export const mostAskedInADay = { device: 20, address: 200 } as const;

export interface NoThanksFacts {
  link: { usedAt: Date | null; expiresAt: Date };
  referrer: ResidentsWord & { mayHearSaidAt: Date | null };
  support: SupportSoFar;
}

/**
 * What the link to "no, thanks" opens: `open` asks yes or no; `may_hear` comes after a yes, and asks whether the referrer may hear;
 * the others explain themselves. `over`: the support has become their own, or has ended another way.
 */
export type NoThanksState = "open" | "may_hear" | "wanted" | "objected" | "expired" | "over";

export function noThanksState({ link, referrer, support }: NoThanksFacts, now: Date): NoThanksState {
  const answer = residentsAnswer(referrer);
  if (answer === "objected") return "objected";
  if (!mayObject(referrer, support)) return "over";
  const expired = link.expiresAt <= now;
  if (answer === "wanted") return link.usedAt && !referrer.mayHearSaidAt && !expired ? "may_hear" : "wanted";
  return expired ? "expired" : "open";
}
