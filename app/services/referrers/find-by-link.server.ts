import { noThanksState, type NoThanksState } from "#app/domain/applications/no-thanks";
import type { Deps } from "#app/platform/deps.server";
import { hashOfToken, isToken } from "#app/services/referrals/link-token.server";
import { findReferrer, type FoundReferrer } from "#db/queries/referrers/find-referrer";
import { findResidentLink } from "#db/queries/resident/resident-links";

export interface FoundByLink {
  linkId: string;
  state: NoThanksState;
  found: FoundReferrer;
}

/** What a link to say no leads to; `undefined` where there is no such link. Runs as the service: whoever holds the link is not known. */
export async function findByLink({ db, now }: Pick<Deps, "db" | "now">, token: string, find: typeof findReferrer = findReferrer): Promise<FoundByLink | undefined> {
  const link = isToken(token) ? await findResidentLink(db, "object", hashOfToken(token)) : undefined;
  const found = link && (await find(db, link.caseId));
  if (!link || found?.referrer.id !== link.aboutId) return undefined;
  const { referrer, tookPart, case: { status } } = found;
  return { linkId: link.id, found, state: noThanksState({ link, referrer, support: { status, tookPart } }, now()) };
}
