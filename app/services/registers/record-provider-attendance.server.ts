import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { ProviderActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { refusedMark, type MarkRefusal, type RegisterMark } from "#app/domain/registers/register";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "#app/services/referrals/about-referral";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferral } from "#db/queries/referrals/change-referral";
import { insertMark, lockMark, saveMark } from "#db/queries/registers/attendance";
import { findSession } from "#db/queries/registers/sessions";

export interface MarkToRecord {
  sessionId: string;
  referralId: string;
  mark: RegisterMark;
  words: string;
  /** The version of the mark the page was made from, 0 where there was none. Absent: whatever stands is put right. */
  seen?: number | undefined;
}

export type AttendanceRecorded = { recorded: RegisterMark; version: number } | "unchanged" | "not-found" | "changed-meanwhile" | MarkRefusal;

/**
 * What a provider's register says of one person at one session, whoever keeps it: somebody signed in, or their own system. Made as the
 * service once a read as the provider has shown that they see the referral. Written again, the later one counts and the earlier stands
 * beside it. It changes nothing of the referral itself: that somebody started is the provider's to say.
 */
export async function recordProviderAttendance(deps: Deps, by: ProviderActor, { sessionId, referralId, mark, words, seen }: MarkToRecord): Promise<AttendanceRecorded> {
  const session = by.kind === "link" ? undefined : await findSession(deps.db, by.organisationId, sessionId);
  const found = session && (await lockReferral(deps.db, referralId));
  if (!found) return "not-found";
  const { referral } = found;
  const today = londonDayOf(deps.now());
  const seesIt = referral.status !== "draft" && referral.sentAt !== null && (referral.providerUntilOn === null || referral.providerUntilOn >= today);
  if (referral.organisationId !== by.organisationId || referral.serviceId !== session.serviceId || !seesIt) return "not-found";
  const standing = await lockMark(deps.db, sessionId, referralId);
  if (seen !== undefined && seen !== (standing?.version ?? 0)) return "changed-meanwhile";
  const refused = refusedMark({ heldOn: session.heldOn, cancelled: session.cancelledWhy !== null }, { status: referral.status, sentOn: referral.sentAt ? londonDayOf(referral.sentAt) : undefined, endedOn: referral.endedOn ?? undefined, marked: standing !== undefined }, today);
  if (refused) return refused;
  const said = withoutNationalInsuranceNumbers(words);
  if (standing?.attendance === mark && standing.words === said) return "unchanged";

  const who = `${by.name}, ${by.organisationName}`;
  const written = { attendance: mark, words: said, recordedAt: deps.now(), recordedByName: who };
  if (standing) await saveMark(deps.db, standing.id, { ...written, earlier: [...standing.earlier, { mark: standing.attendance, words: standing.words, at: standing.recordedAt.toISOString(), by: standing.recordedByName }] });
  else await insertMark(deps.db, { id: deps.newId(), sessionId, referralId, caseId: referral.caseId, ...written });
  const was = standing && standing.attendance !== mark && standing.attendance;
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "provider_session_recorded", happenedOn: session.heldOn, by: { id: by.id, name: who }, details: { ...aboutReferral(found), sessionId, attendance: mark, heldOn: session.heldOn, ...(was && { was }), ...(said && { words: said }) } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.attendance", by, subject: referral.reference });
  await refreshNextThing(deps, referral.caseId);
  return { recorded: mark, version: (standing?.version ?? 0) + 1 };
}
