import { objectToSupport } from "#app/services/referrers/object-to-support.server";
import { recordTold } from "#app/services/referrers/record-told.server";
import { sayMayHear } from "#app/services/referrers/say-may-hear.server";
import { wantSupport } from "#app/services/referrers/want-support.server";
import { mustBe, type Tellers } from "./telling";

/** What somebody says whom another asked for. */
export const beingAskedFor: Tellers<"wants-what-was-asked" | "does-not-want-what-was-asked" | "told-in-person"> = {
  "wants-what-was-asked": async (telling, { mayHear }) => {
    const { id: caseId, resident: by } = telling.ofCase();
    mustBe(await wantSupport(telling.deps, { caseId, by }), telling);
    mustBe(await sayMayHear(telling.deps, { caseId, mayHear, by }), telling);
  },
  "does-not-want-what-was-asked": async (telling) => mustBe(await objectToSupport(telling.deps, { caseId: telling.ofCase().id, by: telling.ofCase().resident }), telling),
  "told-in-person": async (telling, { said, mayHear, words }) => mustBe(await recordTold(telling.deps, telling.lead, { caseId: telling.ofCase().id, said, mayHear, words }), telling),
};
