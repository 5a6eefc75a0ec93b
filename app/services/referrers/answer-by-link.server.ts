import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockReferrer } from "#db/queries/referrers/find-referrer";
import { markLinkUsed } from "#db/queries/resident/resident-links";
import { findByLink } from "./find-by-link.server";
import { objectToSupport } from "./object-to-support.server";
import { sayMayHear } from "./say-may-hear.server";
import { wantSupport } from "./want-support.server";

export const linkAnswers = ["no", "yes", "may_hear", "may_not_hear"] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** Whoever holds the link is taken for the resident for this one thing, and for nothing else. */
const byLink = "By the link we sent";

/** Answers by the link to say no: yes or no once, and after a yes whether the referrer may hear. `past` where it was answered, has run out or is over. Runs as the service. */
export async function answerByLink(deps: Deps, token: string, answer: LinkAnswer): Promise<"done" | "not-found" | "past"> {
  const opened = await findByLink(deps, token, lockReferrer);
  if (!opened) return "not-found";
  const { linkId, state, found: { case: { id: caseId, residentId } } } = opened;
  const by: ResidentActor = { kind: "resident", id: residentId, name: byLink, roles: ["resident"] };
  if (state === "may_hear" && (answer === "may_hear" || answer === "may_not_hear")) return after(await sayMayHear(deps, { caseId, mayHear: answer === "may_hear", by }));
  if (state !== "open" || (answer !== "no" && answer !== "yes")) return "past";
  await markLinkUsed(deps, linkId);
  return after(answer === "no" ? await objectToSupport(deps, { caseId, by }) : await wantSupport(deps, { caseId, by }));
}

const after = (outcome: "done" | "not-found" | "over") => (outcome === "done" ? "done" : "past");
