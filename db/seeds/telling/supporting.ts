import { and, asc, eq, isNull } from "drizzle-orm";
import { applicationLife } from "#app/domain/applications/application";
import { caseLife } from "#app/domain/cases/case";
import { attachToCase } from "#app/services/cases/attach-to-case.server";
import { changeBarrier } from "#app/services/cases/change-barrier.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { recordFirstMeeting } from "#app/services/cases/record-first-meeting.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { endEnrolments, listOpenEnrolments, saveCaseClosed } from "#db/queries/cases/change-case";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { saveApplicationStatus } from "#db/queries/triage/save-triage-decision";
import { triageEntries } from "../../schema/applications";
import { barriers, cases } from "../../schema/cases";
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

  // The service closes a case only where it is signposted so far: the rest of the closing is told here, by the same life tables.
  close: async (telling, { reason, words }) => {
    const { deps, lead } = telling;
    const { id, reference } = telling.ofCase();
    const [{ status } = { status: undefined }] = await deps.db.select({ status: cases.status }).from(cases).where(eq(cases.id, id));
    const closed = status && caseLife[status].close;
    if (!closed) throw new Error(`${telling.life.key}: a case that is ${status} cannot be closed`);
    const application = await findApplicationOfCase(deps.db, id);
    const ended = application && applicationLife[application.status].close;
    if (application && ended) await saveApplicationStatus(deps.db, application.id, ended);
    await deps.db.update(triageEntries).set({ decidedAt: deps.now() }).where(and(eq(triageEntries.caseId, id), isNull(triageEntries.decidedAt)));
    const spells = await listOpenEnrolments(deps.db, id);
    await endEnrolments(deps.db, spells.map((spell) => spell.id), telling.moment.on);
    for (const { offer } of spells) await addCaseEvent(deps, { caseId: id, kind: "offer_ended", by: lead, details: { offer, why: "The case is closed" } });
    await saveCaseClosed(deps.db, id, { status: closed, closedOn: telling.moment.on, closeReason: reason });
    await addCaseEvent(deps, { caseId: id, kind: "case_closed", by: lead, details: { reason, words } });
    await appendAudit(deps, { streamId: id, action: "case.close", by: lead, subject: reference, reason });
    await refreshNextThing(deps, id);
  },
};
