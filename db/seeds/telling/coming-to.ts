import { desc, eq } from "drizzle-orm";
import { addDays } from "#app/domain/calendar/calendar-day";
import type { ContractKind } from "#app/domain/outcomes/outcome";
import { recordOutcome, type TypedOutcome } from "#app/services/outcomes/record-outcome.server";
import { verifyOutcome } from "#app/services/outcomes/verify-outcome.server";
import { withdrawOutcome } from "#app/services/outcomes/withdraw-outcome.server";
import { outcomes } from "../../schema/outcomes";
import type { ToldOutcome } from "../lives/happening";
import type { Job } from "../people/situation";
import { mustBe, playedBy, type Telling, type Tellers } from "./telling";

const contractOf = ({ kind, contract }: Job): ContractKind => kind ?? contract ?? "permanent";

function typedFrom({ moment }: Telling, { kind, evidence, note, job, hours, where, level, happenedAgo = 0 }: ToldOutcome): TypedOutcome {
  return {
    kind, evidenceLevel: evidence, evidenceNote: note, qualificationLevel: level,
    happenedOn: addDays(moment.on, -happenedAgo),
    ...(job
      ? { ...(job.kind !== "self_employed" && { employer: job.employer }), jobTitle: job.title, hoursAWeek: hours, payPence: Math.round(job.pay * 100), payPeriod: "hour", contractKind: contractOf(job) }
      : { employer: where }),
  };
}

async function newestOutcome({ deps, life, ofCase }: Telling): Promise<string> {
  const [found] = await deps.db.select({ id: outcomes.id }).from(outcomes).where(eq(outcomes.caseId, ofCase().id)).orderBy(desc(outcomes.recordedAt)).limit(1);
  if (!found) throw new Error(`${life.key} has no outcome`);
  return found.id;
}

export const comingTo: Tellers<"outcome" | "verify" | "correct" | "recorded-in-error"> = {
  outcome: async (telling, { told }) => mustBe(await recordOutcome(telling.deps, telling.lead, telling.ofCase().reference, typedFrom(telling, told)), telling),
  verify: async (telling, { by }) => mustBe(await verifyOutcome(telling.deps, playedBy(telling, by), telling.ofCase().reference, await newestOutcome(telling)), telling),
  correct: async (telling, { told, reason }) =>
    mustBe(await recordOutcome(telling.deps, telling.lead, telling.ofCase().reference, typedFrom(telling, told), { outcomeId: await newestOutcome(telling), reason }), telling),
  "recorded-in-error": async (telling, { reason }) => mustBe(await withdrawOutcome(telling.deps, telling.lead, telling.ofCase().reference, await newestOutcome(telling), reason), telling),
};
