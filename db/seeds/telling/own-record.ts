import { and, desc, eq, isNull } from "drizzle-orm";
import { addDays } from "#app/domain/calendar/calendar-day";
import { changeOwnDetails } from "#app/services/resident/change-own-details.server";
import { closeOwnCase } from "#app/services/resident/close-own-case.server";
import { givePermission } from "#app/services/sharing/give-permission.server";
import { withdrawPermission } from "#app/services/sharing/withdraw-permission.server";
import { findDetails } from "../../queries/resident/my-details";
import { sharingPermissions } from "../../schema/support";
import { organisationId } from "../place/organisations";
import { mustBe, type Tellers } from "./telling";

/** What residents do about their own record, and what they allow. */
export const ownRecord: Tellers<"permit" | "take-permission-back" | "change-details" | "close-own"> = {
  permit: async (telling, { organisation, fields, purpose, untilIn, way }) => {
    const { deps, lead, moment: { on } } = telling;
    const untilOn = untilIn === undefined ? undefined : addDays(on, untilIn);
    mustBe(await givePermission(deps, lead, { caseRef: telling.ofCase().reference, organisationId: organisationId(organisation), withData: fields.length > 0, fields, purpose, fromOn: on, untilOn, way }), telling);
  },
  "take-permission-back": async (telling) => {
    const { deps } = telling;
    const { id: caseId, resident } = telling.ofCase();
    const [newest] = await deps.db.select({ id: sharingPermissions.id }).from(sharingPermissions).where(and(eq(sharingPermissions.caseId, caseId), isNull(sharingPermissions.referralId), isNull(sharingPermissions.withdrawnAt))).orderBy(desc(sharingPermissions.recordedAt)).limit(1);
    mustBe(newest ? await withdrawPermission(deps, resident, { caseId, permissionId: newest.id }) : false, telling);
  },
  "change-details": async (telling, { change }) => {
    const { resident } = telling.ofCase();
    const now = await findDetails(telling.deps.db, resident.id);
    const answer = await changeOwnDetails(telling.deps, resident, { version: now?.version ?? 0, change });
    mustBe(typeof answer === "object" && "changed" in answer && answer.changed.length > 0, telling);
  },
  "close-own": async (telling, { why, words }) => mustBe(await closeOwnCase(telling.deps, telling.ofCase().resident, { why, words }), telling),
};
