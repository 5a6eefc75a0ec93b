import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { wasThere, type RegisterMark } from "#app/domain/registers/register";
import type { Deps } from "#app/platform/deps.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import type { OnRegister } from "#db/queries/registers/attendance";
import type { ProviderSession } from "#db/queries/registers/sessions";
import { recordProviderAttendance } from "./record-provider-attendance.server";

export interface RegisterLine {
  referralId: string;
  mark: RegisterMark;
  words: string;
  /** The version of the mark the page was made from, 0 where there was none. */
  seen: number;
  /** They say, in the same go, that somebody who was accepted has started. */
  started: boolean;
}

/** What could not be kept, of whom; then nothing is. */
export interface NotKept {
  referralId: string;
  why: Exclude<Awaited<ReturnType<typeof recordProviderAttendance>>, object | "unchanged"> | "not-started";
}

/**
 * Keeps a whole register at once, as the service, for people a read as the provider has listed. Where one line cannot be kept, none is.
 * Somebody starts on the session's day, and only where whoever fills it in has said so.
 */
export async function keepRegister(deps: Deps, by: StaffActor, session: ProviderSession, listed: readonly OnRegister[], lines: readonly RegisterLine[]): Promise<{ kept: number } | NotKept> {
  let kept = 0;
  // In the order of their cases, so that two registers at once do not wait for each other.
  const people = listed.toSorted((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
  for (const person of people) {
    const line = lines.find(({ referralId }) => referralId === person.referralId);
    if (!line) continue;
    const recorded = await recordProviderAttendance(deps, by, { sessionId: session.id, referralId: line.referralId, mark: line.mark, words: line.words, seen: line.seen });
    if (typeof recorded === "string" && recorded !== "unchanged") return { referralId: line.referralId, why: recorded };
    if (recorded !== "unchanged") kept += 1;
    if (!line.started || person.status !== "accepted" || !wasThere(line.mark)) continue;
    const on = session.heldOn <= londonDayOf(deps.now()) ? session.heldOn : londonDayOf(deps.now());
    const answered = await answerReferral(deps, by, person.referralId, { version: person.version, answer: { kind: "start", on } });
    if (!(typeof answered === "object" && "answered" in answered)) return { referralId: line.referralId, why: "not-started" };
    kept += 1;
  }
  return { kept };
}
