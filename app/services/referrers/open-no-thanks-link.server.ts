import type { NoThanksState } from "#app/domain/applications/no-thanks";
import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { findByLink } from "./find-by-link.server";

export interface NoThanksLink {
  state: NoThanksState;
  /** The name, and the organisation of a professional. */
  who: string;
  name: string;
  hubPhone: string;
  /** Nobody outside the people named on a restricted case hears of it, so nobody is asked whether the referrer may. */
  restricted: boolean;
}

/** What a link to say no shows: who asked, and nothing of the resident, because somebody else may hold the phone. Looking changes nothing: mail scanners follow links too. */
export async function openNoThanksLink(token: string): Promise<NoThanksLink | undefined> {
  const opened = await asService((db) => findByLink({ db, now }, token));
  if (!opened) return undefined;
  const { state, found: { referrer: { name, organisation }, hubPhone, case: { restricted } } } = opened;
  return { state: restricted && state === "may_hear" ? "wanted" : state, name, who: [name, organisation].filter(Boolean).join(", "), hubPhone, restricted };
}
