import { mostToldInAWeek, noThanksEndsAt } from "#app/domain/applications/no-thanks";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { MessageChannel } from "#app/domain/messages/message";
import { somebodyAsked } from "#app/domain/messages/referrer-wording";
import { emailKey } from "#app/domain/people/email";
import { inLanguage, languageToWriteIn } from "#app/domain/people/language";
import { phoneKey } from "#app/domain/people/phone";
import { wayToWrite } from "#app/domain/people/safe-contact";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { keyedHash } from "#app/services/identity/keyed-hash.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { countInBuckets } from "#db/queries/identity/rate-limits";
import { insertResidentLink } from "#db/queries/resident/resident-links";

export interface Telling {
  caseId: string;
  referrerId: string;
  /** The name, and the organisation of a professional. */
  who: string;
  answerByOn: CalendarDay;
}

const day = 86_400_000;

/**
 * Tells the resident who asked for them, by the safest way, with a link to say no. Returns the way it went: `none` where no way is
 * safe, or where their address has been told too often lately; then an adviser tells them. Runs as the service, which alone keeps links.
 */
export async function tellResident(deps: Deps, { caseId, referrerId, who, answerByOn }: Telling): Promise<MessageChannel | "none"> {
  const person = await findWhereToWrite(deps.db, caseId);
  const way = person && wayToWrite(person);
  const address = way && (way === "email" ? emailKey(person.email!) : (phoneKey(person.phone!) ?? person.phone!));
  if (address && (await isToldTooOften(deps, address))) return "none";
  const token = tokenFrom(deps.randomBytes(32));
  const link = `${service().settings.APP_ORIGIN}${inLanguage(`/no-thanks/${token}`, languageToWriteIn(person?.language))}`;
  const channel = await messageResident(deps, caseId, "somebody-asked", (to) => ({ ...somebodyAsked({ ...to, link: "((link))", who, answerByOn }), secrets: { link } }));
  if (channel !== "none") await insertResidentLink(deps, { caseId, purpose: "object", aboutId: referrerId, tokenHash: hashOfToken(token), expiresAt: noThanksEndsAt(deps.now()) });
  return channel;
}

/** Nobody can have us write to the same address again and again by asking for one invented person after the other. */
async function isToldTooOften({ db, now }: Deps, address: string): Promise<boolean> {
  const bucket = `somebody-asked ${keyedHash("limit", address)}`;
  const at = now().getTime();
  const counts = await countInBuckets(db, [bucket], new Date(at - (at % day)), new Date(at - 7 * day));
  return (counts.get(bucket) ?? 0) > mostToldInAWeek;
}
