import { confirmJoin } from "#app/services/people/confirm-join.server";
import { proposeJoin } from "#app/services/people/propose-join.server";
import { undoJoin } from "#app/services/people/undo-join.server";
import { askForAnotherOffer } from "#app/services/triage/ask-for-another-offer.server";
import { decideTriageEntry } from "#app/services/triage/decide-triage-entry.server";
import { listOpenEnrolments } from "#db/queries/cases/change-case";
import { findStandingMerge, type Merge } from "#db/queries/people/merges";
import { findRecord } from "#db/queries/people/move-records";
import { staffActor } from "../place/staff";
import { findReferenceOf } from "./progress";
import { findToldCase, mustBe, openEntryOf, playedBy, type Telling, type Tellers } from "./telling";

/** The case the same person has from before, by the life it is told in. */
async function earlierOf({ deps, life }: Telling) {
  const reference = await findReferenceOf(deps.db, life.appliedBeforeAs ?? "");
  return findToldCase(deps, reference ?? "");
}

async function standing(telling: Telling): Promise<Merge> {
  const merge = await findStandingMerge(telling.deps.db, [telling.ofCase().resident.id]);
  if (!merge) throw new Error(`${telling.life.key}: nobody proposed to join it`);
  return merge;
}

const versionOf = async ({ deps }: Telling, id: string) => (await findRecord(deps.db, id))!.version;

export const joining: Tellers<"propose-join" | "confirm-join" | "undo-join" | "ask-for-another-offer" | "answer-another-offer"> = {
  "propose-join": async (telling, { by, words }) => {
    const earlier = await earlierOf(telling);
    mustBe(await proposeJoin(telling.deps, staffActor(by), { keptRef: earlier.reference, mergedRef: telling.ofCase().reference, words }), telling);
  },
  "confirm-join": async (telling, { by }) => {
    const { id, version, keptResidentId, mergedResidentId } = await standing(telling);
    mustBe(await confirmJoin(telling.deps, staffActor(by), { mergeId: id, version, keptVersion: await versionOf(telling, keptResidentId), mergedVersion: await versionOf(telling, mergedResidentId) }), telling);
  },
  "undo-join": async (telling, { by, words }) => {
    const { id, version } = await standing(telling);
    mustBe(await undoJoin(telling.deps, staffActor(by), { mergeId: id, version, words }), telling);
  },
  "ask-for-another-offer": async (telling, { words }) => {
    const { id, reference } = telling.ofCase();
    const [spell] = await listOpenEnrolments(telling.deps.db, id);
    const offer = spell?.offer === "skills_for_all" ? "working_futures" : "skills_for_all";
    mustBe(await askForAnotherOffer(telling.deps, telling.lead, { caseRef: reference, offer, words: words[offer] }), telling);
  },
  "answer-another-offer": async (telling, { give, note }) => {
    const { id, version, askedOffer } = await openEntryOf(telling.deps, telling.ofCase().id);
    const decision = give && askedOffer ? ({ kind: "accept", offer: askedOffer, alsoSkills: false, overrideReason: "more_known_now", note } as const) : ({ kind: "keep", note } as const);
    mustBe(await decideTriageEntry(telling.deps, playedBy(telling, "colleague"), { entryId: id, version, decision }), telling);
  },
};
