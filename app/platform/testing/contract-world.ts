import { randomUUID } from "node:crypto";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { freshId, now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aCaseInSupport, aService } from "#db/factories/make";
import { aMachine, aReferralTo, type MadeMachine } from "#db/factories/make-machine";
import { courseStarts, providerSessions } from "#db/schema/index";

export interface GoodRequest {
  parts?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** Where the thing itself is read, for its tag. */
  of?: string;
}

/** A provider with all that its system can ask about; every request is given a fresh thing to be about. */
export async function aWorldForMachines() {
  const college = await aService();
  const other = await aService();
  const organisation = { id: college.organisationId, name: "Northmere College" };
  const machine: MadeMachine = await aMachine(organisation);
  const made = await aCaseInSupport();

  const referral = (status: ReferralStatus, of = college) => aReferralTo(of, made, { status, ...(["completed", "declined"].includes(status) && { endedOn: "2026-03-11" as never, providerUntilOn: "2026-04-10" as never }), startedOn: "2026-03-11" as never });
  async function session(of = college, over: Partial<typeof providerSessions.$inferInsert> = {}): Promise<string> {
    const id = freshId();
    await asService((db) => db.insert(providerSessions).values({ id, organisationId: of.organisationId, serviceId: of.id, heldOn: "2026-03-11" as never, createdAt: now(), ...over }));
    return id;
  }
  const about = async (status: ReferralStatus, body?: unknown): Promise<GoodRequest> => {
    const { reference } = await referral(status);
    return { parts: { reference }, body, of: `/api/v1/referrals/${reference}` };
  };
  const report = async () => {
    const { reference, goalId } = await referral("completed");
    return { parts: { reference }, body: { goals: [{ goal_id: goalId, result: "partly", about: "Speaks more" }], words: "A good term" } };
  };

  let days = 0;
  const cancelled = freshId();
  await asService((db) => db.insert(courseStarts).values({ id: cancelled, serviceId: college.id, startsOn: "2026-10-05" as never, cancelledAt: now() }));
  await session(college, { heldOn: "2026-05-05" as never, beginsAt: "09:30" });
  const good: Record<string, () => Promise<GoodRequest>> = {
    listReferrals: () => Promise.resolve({}),
    showReferral: () => about("sent"),
    answerReferral: () => about("sent", { kind: "accept", words: "Welcome" }),
    writeMessage: () => about("accepted", { words: "What time suits them?" }),
    writeReport: report,
    recordAttendance: async () => ({ parts: { session_id: await session() }, body: { marks: [{ reference: (await referral("started")).reference, mark: "attended" }] } }),
    listSessions: () => Promise.resolve({ query: "?held_on=2026-05-05" }),
    makeSession: () => Promise.resolve({ body: { service_id: college.id, held_on: `2026-04-${String((days += 1) % 28 + 1).padStart(2, "0")}`, begins_at: "09:30", title: `Speaking ${days}` } }),
    showService: () => Promise.resolve({ parts: { service_id: college.id } }),
    changeService: () => Promise.resolve({ parts: { service_id: college.id }, body: { alert: "Closed on Friday" }, of: `/api/v1/services/${college.id}` }),
    keepStart: () => Promise.resolve({ parts: { service_id: college.id, starts_on: "2026-09-07" }, body: { places: 12, note: "Evenings" } }),
  };
  const impossible: Record<string, () => Promise<GoodRequest>> = {
    answerReferral: () => about("sent", { kind: "complete", on: "2026-03-11" }),
    writeMessage: () => about("completed", { words: "Hello" }),
    writeReport: () => about("sent", { words: "Too early" }),
    recordAttendance: async () => ({ parts: { session_id: await session(college, { cancelledWhy: "Snow" }) }, body: { marks: [{ reference: (await referral("started")).reference, mark: "attended" }] } }),
    makeSession: () => Promise.resolve({ body: { service_id: college.id, held_on: "2026-05-05", begins_at: "09:30" } }),
    keepStart: () => Promise.resolve({ parts: { service_id: college.id, starts_on: "2026-10-05" }, body: { places: 3 } }),
  };

  const theirs = (await referral("sent", other)).reference;
  return {
    organisation, machine, made,
    goodRequest: (operationId: string): Promise<GoodRequest> => {
      const make = good[operationId];
      if (!make) throw new Error(`${operationId} has no request in this test`);
      return make();
    },
    notPossible: (operationId: string): Promise<GoodRequest> => {
      const make = impossible[operationId];
      if (!make) throw new Error(`${operationId} has no impossible request in this test`);
      return make();
    },
    /** Another organisation's, by operation. */
    notTheirs: { showReferral: theirs, answerReferral: theirs, writeMessage: theirs, writeReport: theirs, recordAttendance: await session(other), showService: other.id, changeService: other.id, keepStart: other.id } as Record<string, string>,
    known: async (): Promise<string[]> => {
      const all = [await referral("sent"), await referral("started"), await referral("completed"), await referral("waiting_list")];
      return [...all.flatMap(({ reference, goalId, id }) => [reference, goalId, id]), theirs, await session(), college.id, "2026-09-07", randomUUID()];
    },
  };
}

export type World = Awaited<ReturnType<typeof aWorldForMachines>>;
