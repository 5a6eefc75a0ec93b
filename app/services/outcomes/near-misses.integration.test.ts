import { beforeAll, describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import { asActor } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aJobStart } from "#db/factories/make-job";
import { joinsTeam } from "#db/factories/make-team";
import { useServiceDatabase } from "#db/testing/service-database";
import { listNearMisses } from "./list-near-misses.server";

useServiceDatabase();

let mine: Awaited<ReturnType<typeof aCaseInSupport>>, colleague: StaffActor, stranger: StaffActor;
beforeAll(async () => {
  await anAgreement({ measures: [aMeasure({ minimumEvidence: "document" }), aMeasure({ code: "full-time", minimumHoursAWeek: 35, window: { from: "support_start", months: 3 } })] });
  mine = await aCaseInSupport();
  [colleague, stranger] = await Promise.all([aStaffMember({ hubIds: [mine.hubId] }), aStaffMember({ hubIds: [mine.hubId] })]);
  await joinsTeam(mine, colleague);
  await aJobStart(mine, today(), { hoursAWeek: 20, evidenceLevel: "self_declared" });
});

const seenBy = async (actor: StaffActor, whose: "lead" | "team") => (await asActor(actor, (db) => listNearMisses(db, actor.id, whose, today()))).map(({ measureCode, caseReference, missing }) => [caseReference, measureCode, missing.map(({ label }) => label).join()]);

describe("what nearly counts", () => {
  it("stands on the list of whoever leads the case, the one whose time runs out first at the top", async () => {
    expect(await seenBy(mine.lead, "lead")).toEqual([[mine.reference, "full-time", "Hours"], [mine.reference, "into-employment", "Evidence"]]);
  });

  it("stands on the team's, where they ask for it, and on nobody else's", async () => {
    expect(await seenBy(colleague, "lead")).toEqual([]);
    expect(await seenBy(colleague, "team")).toHaveLength(2);
    expect(await seenBy(stranger, "team")).toEqual([]);
  });
});
