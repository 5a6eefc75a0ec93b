import { and, asc, eq, isNull } from "drizzle-orm";
import { attachToCase } from "#app/services/cases/attach-to-case.server";
import { changeBarrier } from "#app/services/cases/change-barrier.server";
import { closeCase } from "#app/services/cases/close-case.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { recordFirstMeeting } from "#app/services/cases/record-first-meeting.server";
import { barriers } from "../../schema/cases";
import { mustBe, playedBy, type Tellers } from "./telling";

export const supporting: Tellers<"look" | "attach" | "meet" | "close-barrier" | "close"> = {
  look: async (telling, { by }) => recordCaseRead(telling.deps, playedBy(telling, by), telling.ofCase()),
  attach: async (telling, { by, reason }) => mustBe(await attachToCase(telling.deps, playedBy(telling, by), { reference: telling.ofCase().reference, reason }), telling),
  meet: async (telling, { words }) => mustBe(await recordFirstMeeting(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, metOn: telling.moment.on, words }), telling),

  "close-barrier": async (telling) => {
    const { deps, lead } = telling;
    const { id, reference } = telling.ofCase();
    const [open] = await deps.db.select({ id: barriers.id }).from(barriers).where(and(eq(barriers.caseId, id), isNull(barriers.closedOn))).orderBy(asc(barriers.id)).limit(1);
    if (open) mustBe(await changeBarrier(deps, lead, { caseRef: reference, barrierId: open.id, to: "closed" }), telling);
  },

  close: async (telling, { reason, words }) => mustBe(await closeCase(telling.deps, telling.lead, { caseId: telling.ofCase().id, reason, words }), telling),
};
