import type { CaseEventKind } from "./case-event";

/** What a case's story can be narrowed to. */
export const storyParts = ["all", "notes", "contacts", "plan", "referrals"] as const;
export type StoryPart = (typeof storyParts)[number];

/** Entries of a story on one page [L] Local setting: with the longest notes there are, a page stays well under 150 kB. */
export const storyPageSize = 30;

const kindsOf: Record<Exclude<StoryPart, "all">, readonly CaseEventKind[]> = {
  notes: [],
  contacts: ["contact_recorded", "appointment_kept", "resident_wrote", "team_wrote"],
  plan: ["plan_changed", "plan_agreed", "plan_commented", "plan_queried", "plan_query_answered", "step_done", "step_no_longer_needed", "step_added_by_resident", "barrier_opened", "barrier_closed", "assessment_done"],
  referrals: [
    "referral_sent", "referral_asked_more", "referral_question_answered", "referral_accepted", "referral_waiting_list", "referral_declined", "referral_expired", "referral_withdrawn", "referral_started",
    "referral_completed", "referral_left_early", "referral_did_not_start", "returned_to_triage",
  ],
};

/** The kinds of event a part of the story has: all of them where it has no list. */
export const eventKindsOf = (part: StoryPart): readonly CaseEventKind[] | "every" => (part === "all" ? "every" : kindsOf[part]);

/** Notes stand in the whole story and in a part of their own. */
export const hasNotes = (part: StoryPart): boolean => part === "all" || part === "notes";

/** A place in a story: the instant of an entry and its id, so that two of one instant have an order. */
export interface StoryPlace {
  at: Date;
  id: string;
}

/** From where a page of a story goes on: older than a place, newer than one, or from the newest. */
export type StoryCursor = { olderThan: StoryPlace } | { newerThan: StoryPlace } | "newest";

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A place as it stands in an address: `1773223200000_019c…`. */
export const writePlace = ({ at, id }: StoryPlace): string => `${at.getTime()}_${id}`;

/** Reads such a place; `undefined` for anything else. */
export function readPlace(text: string | null): StoryPlace | undefined {
  const [, instant = "", id = ""] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? "") ?? [];
  const at = new Date(Number(instant));
  return instant && uuid.test(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined;
}

/** Newest first; of one instant, the greater id first, as the database orders them. */
export const laterFirst = (a: StoryPlace, b: StoryPlace): number => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/**
 * One page of a story out of its sources, each read from the same place with one more row than fits: what is shown, newest first,
 * and the places the pages before and after go on from.
 */
export function pageOfStory<Entry extends StoryPlace>(sources: readonly (readonly Entry[])[], cursor: StoryCursor, size = storyPageSize): { entries: Entry[]; newer: StoryPlace | undefined; older: StoryPlace | undefined } {
  const upwards = typeof cursor === "object" && "newerThan" in cursor;
  const inOrder = sources.flat().sort(laterFirst);
  const entries = upwards ? inOrder.slice(-size) : inOrder.slice(0, size);
  const isMore = inOrder.length > size;
  const placeOf = (entry: Entry | undefined) => entry && { at: entry.at, id: entry.id };
  return {
    entries,
    newer: cursor === "newest" || (upwards && !isMore) ? undefined : placeOf(entries[0]),
    older: upwards || isMore ? placeOf(entries.at(-1)) : undefined,
  };
}
