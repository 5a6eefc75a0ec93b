import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { orNotFound } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { findCheck } from "#db/queries/outcomes/sustainment-checks";
import { leadToJoining } from "../cases/lead-to-joining.server";

/** A question about a job with the job it is about, for whoever works on the case. */
export const readJobCheck = (actor: StaffActor, request: Request, { caseRef = "", checkId = "" }: { caseRef?: string | undefined; checkId?: string | undefined }) =>
  asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForOutcome(db, caseRef));
    leadToJoining(actor, request, found);
    const check = await findCheck(db, checkId);
    if (!check || check.caseId !== found.id) throw new Response("Not found", { status: 404 });
    const job = orNotFound(await findOutcome(db, found.id, check.outcomeId));
    await recordCaseRead(depsWithin(db), actor, found);
    return { reference: found.reference, name: found.name, check, job: { id: job.id, kind: job.kind, employer: job.employer, happenedOn: job.happenedOn, hoursAWeek: job.hoursAWeek } };
  });
