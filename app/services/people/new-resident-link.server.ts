import type { ResidentLinkPurpose } from "#app/domain/people/resident-link";
import type { Deps } from "#app/platform/deps.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { insertResidentLink } from "#db/queries/people/resident-links";

/** A new one-time link to a resident for one thing: its token, of which only a hash is kept. As the service alone. */
export async function newResidentLink(deps: Deps, link: { caseId: string; purpose: ResidentLinkPurpose; aboutId: string; days: number }): Promise<string> {
  const { days, ...about } = link;
  const token = tokenFrom(deps.randomBytes(32));
  await insertResidentLink(deps, { ...about, tokenHash: hashOfToken(token), expiresAt: new Date(deps.now().getTime() + days * 86_400_000) });
  return token;
}
