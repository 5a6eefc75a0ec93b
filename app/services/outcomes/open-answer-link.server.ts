import { now } from "#app/platform/service.server";
import { hashOfToken, isToken } from "#app/services/referrals/link-token.server";
import { asService } from "#db/client.server";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { findCheck } from "#db/queries/outcomes/sustainment-checks";
import { findResidentLink } from "#db/queries/people/resident-links";

/** What may be added to an answer may be added on the same day. */
const addingMs = 86_400_000;

export type AnswerLink = { state: "open"; linkId: string; checkId: string } | { state: "answered"; linkId: string; checkId: string; hubPhone: string; answeredAt: Date; mayAdd: boolean } | { state: "expired" } | { state: "unknown" };

/** What a link in "Are you still in your job?" still opens. It says nothing of whose it is. Looking changes nothing: mail scanners follow links too. */
export async function openAnswerLink(token: string): Promise<AnswerLink> {
  if (!isToken(token)) return { state: "unknown" };
  return asService(async (db): Promise<AnswerLink> => {
    const link = await findResidentLink(db, "still_in_work", hashOfToken(token));
    const check = link && (await findCheck(db, link.aboutId));
    if (!link || !check) return { state: "unknown" };
    if (link.expiresAt <= now()) return { state: "expired" };
    const about = { linkId: link.id, checkId: check.id };
    if (!check.answeredAt) return { state: "open", ...about };
    const mayAdd = check.answer !== "still_there" && !check.endedOn && !check.words && now().getTime() - check.answeredAt.getTime() < addingMs;
    return { state: "answered", ...about, answeredAt: check.answeredAt, mayAdd, hubPhone: (await findWhereToWrite(db, link.caseId))?.hubPhone ?? "" };
  });
}
