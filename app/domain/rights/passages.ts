import type { CopyRow } from "#app/domain/people/copy-of-data";

/** Why a passage is left out of the file that is handed over: Data Protection Act 2018, schedules 2 and 3 [P]. */
export const leaveOutReasons = ["about_others", "in_confidence", "harm"] as const;
export type LeaveOutReason = (typeof leaveOutReasons)[number];

export const passageChoices = ["give", ...leaveOutReasons] as const;
export type PassageChoice = (typeof passageChoices)[number];

/** What was decided of each passage, by its key. */
export type Decided = Readonly<Record<string, PassageChoice>>;

interface Part {
  id: string;
  title: string;
  rows: readonly CopyRow[];
}

export interface Passage extends CopyRow {
  key: string;
  part: string;
}

/** A row's key says what stands in it: where the words change, what was decided of them is no longer decided. */
export type KeyOf = (part: string, row: CopyRow) => string;

/** Parts written by or with somebody else, which the resident has not read on their own pages. */
const byOthers = ["referrer", "contacts", "outcomes", "sustainment", "activities", "notes", "alerts", "kept_events"];

/** What somebody else filled in names what they know, and perhaps themselves. */
const bySomebodyAsking = "applications";

const somebodyAsked = (parts: readonly Part[]): boolean => parts.some(({ id, rows }) => id === "referrer" && rows.length > 0);

function mayBeAboutOthers({ id }: Part, { writtenBy }: CopyRow, asked: boolean): boolean {
  if (id === bySomebodyAsking) return asked;
  // Of a referral, only what others wrote: what was shared is the resident's own.
  return byOthers.includes(id) || (id === "referrals" && writtenBy !== undefined);
}

/** Every passage somebody has to read before it is handed over, in the order of the file; the same words twice are one. */
export function passagesOf(parts: readonly Part[], keyOf: KeyOf): Passage[] {
  const asked = somebodyAsked(parts);
  const all = parts.flatMap((part) => part.rows.filter((row) => mayBeAboutOthers(part, row, asked)).map((row) => ({ ...row, part: part.title, key: keyOf(part.id, row) })));
  return [...new Map(all.map((passage) => [passage.key, passage])).values()];
}

/** Passages nobody has decided about: written, or changed, since somebody read the file. */
export const undecided = (passages: readonly Passage[], decided: Decided): Passage[] => passages.filter(({ key }) => !Object.hasOwn(decided, key));

/** How many were left out, by reason; a reason nobody gave is not there. */
export function countLeftOut(passages: readonly Passage[], decided: Decided): { reason: LeaveOutReason; count: number }[] {
  return leaveOutReasons.map((reason) => ({ reason, count: passages.filter(({ key }) => decided[key] === reason).length })).filter(({ count }) => count > 0);
}

/** The file as it is handed over: a passage left out stands there as the reason, with nothing of what it said nor who wrote it. */
export function handedOver<One extends Part>(parts: readonly One[], decided: Decided, keyOf: KeyOf, say: (reason: LeaveOutReason) => CopyRow): One[] {
  const asked = somebodyAsked(parts);
  return parts.map((part) => ({
    ...part,
    rows: part.rows.map((row) => {
      const choice = mayBeAboutOthers(part, row, asked) ? decided[keyOf(part.id, row)] : "give";
      // Nothing undecided leaves: the file is not made while there is any, and this holds if it were.
      return choice === "give" ? row : say(choice ?? "about_others");
    }),
  }));
}
