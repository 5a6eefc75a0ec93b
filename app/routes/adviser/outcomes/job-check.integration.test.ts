import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { answerSustainment } from "#app/services/outcomes/answer-sustainment.server";
import { askAboutJob } from "#app/services/outcomes/ask-still-in-work.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { findNewestCheck } from "#db/queries/outcomes/sustainment-checks";
import { cases } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as jobCheck from "./job-check";
import * as newOutcome from "./new";
import * as told from "./told-answer";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
useServiceDatabase();
let made: Awaited<ReturnType<typeof aCaseInSupport>>;
let checkId: string;

const args = (actor: StaffActor, fields?: Record<string, string>, query = "") =>
  ({ request: new Request(`http://localhost/${query}`, fields && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...fields }) }), params: { caseRef: made.reference, checkId }, context: { asking: { actor, path: "/adviser", language: "en" } } as unknown as AppLoadContext }) as Args;
const check = async () => (await asService((db) => findNewestCheck(db, made.id)))!;
const answer = (said: SustainmentAnswer) => asActor(made.resident, (db) => answerSustainment(depsWithin(db), made.resident, { checkId, answer: said }));
async function statusOf(work: Promise<unknown>): Promise<number> {
  try {
    const answered = (await work) as { status?: number; init?: { status?: number } | null };
    return (answered instanceof Response ? answered.status : answered.init?.status) ?? 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

beforeEach(async () => {
  made = await aCaseInSupport({ over: { openedOn: "2025-11-03" as never, supportStartedOn: "2025-11-04" as never, firstMetOn: "2025-11-05" as never, planAgreedOn: "2025-11-12" as never } });
  await aJobStart(made, "2025-12-10", { contractKind: "permanent" });
  await asService((db) => askAboutJob(depsWithin(db), made.id));
  checkId = (await check()).id;
});

describe("an answer about a job, to its adviser", () => {
  it("begins the outcome with what is known, and is seen to when that is recorded", async () => {
    await answer("still_there");
    const { known } = await newOutcome.loader(args(made.lead, undefined, `?check=${checkId}`));
    expect(known).toMatchObject({ group: ["work"], workKind: ["sustained_13_weeks"], workWhere: ["Northmere Bakery"], hoursAWeek: ["24"], evidenceLevel: ["self_declared"], "happenedOn-day": ["11"], "happenedOn-month": ["3"] });
    const fields = Object.fromEntries(Object.entries(known!).map(([name, values]) => [name, values[0] ?? ""]));
    expect(await statusOf(newOutcome.action(args(made.lead, fields, `?check=${checkId}`)))).toBe(302);
    expect((await check()).seenToAt).toBeInstanceOf(Date);
  });

  it("is seen to by a talk that is written down, with their last day where it is known", async () => {
    await answer("left");
    expect(await statusOf(jobCheck.action(args(made.lead, { words: "" })))).toBe(422);
    expect(await statusOf(jobCheck.action(args(made.lead, { words: "The bakery closed", "endedOn-day": "1", "endedOn-month": "4", "endedOn-year": "2026" })))).toBe(422);
    expect(await statusOf(jobCheck.action(args(made.lead, { words: "The bakery closed", "endedOn-day": "27", "endedOn-month": "2", "endedOn-year": "2026" })))).toBe(302);
    expect(await check()).toMatchObject({ endedOn: "2026-02-27" });
    expect(await statusOf(jobCheck.action(args(made.lead, { words: "Again" })))).toBe(409);
  });

  it("is shown to the adviser of the case, and is not there for another hub's", async () => {
    const stranger = await aStaffMember({ hubIds: [(await aCaseInSupport()).hubId] });
    expect((await jobCheck.loader(args(made.lead))).job).toMatchObject({ employer: "Northmere Bakery", happenedOn: "2025-12-10" });
    expect(await statusOf(jobCheck.loader(args(stranger)))).toBe(404);
    expect(await statusOf(newOutcome.loader(args(stranger, undefined, `?check=${checkId}`)))).toBe(404);
    expect(await statusOf(jobCheck.action(args(stranger, { words: "Hello" })))).toBe(404);
  });
});

describe("what somebody told an adviser about their job", () => {
  const said = { answer: "left", way: "phone", "toldOn-day": "11", "toldOn-month": "3", "toldOn-year": "2026", words: "The bakery closed" };
  const ended = { "endedOn-day": "27", "endedOn-month": "2", "endedOn-year": "2026" };

  it("does all that their own tap does, and says whom they told, how and when", async () => {
    expect(await statusOf(told.action(args(made.lead, { ...said, ...ended })))).toBe(302);
    expect(await check()).toMatchObject({ answer: "left", endedOn: "2026-02-27", words: "The bakery closed", toldTo: made.lead.id, toldToName: made.lead.name, toldWay: "phone", toldOn: "2026-03-11", proofSeen: false });
    expect((await check()).seenToAt).toBeUndefined();
    const [row] = await asService((db) => db.select({ kind: cases.nextThingKind }).from(cases).where(eq(cases.id, made.id)));
    expect(row?.kind).toBe("job_ended");
  });

  it("is refused with what is wrong, and changes nothing", async () => {
    expect(await statusOf(told.action(args(made.lead, {})))).toBe(422);
    expect(await statusOf(told.action(args(made.lead, { ...said, "toldOn-day": "12" })))).toBe(422);
    expect(await statusOf(told.action(args(made.lead, { ...said, ...ended, "endedOn-year": "2025" })))).toBe(422);
    expect((await check()).answer).toBeUndefined();
  });

  it("begins the outcome as seen by an adviser only where something was shown", async () => {
    await told.action(args(made.lead, { ...said, answer: "still_there", proofSeen: "yes" }));
    const { known } = await newOutcome.loader(args(made.lead, undefined, `?check=${checkId}`));
    expect(known).toMatchObject({ workKind: ["sustained_13_weeks"], evidenceLevel: ["adviser_seen"] });
  });

  it("changes nothing where they answered themselves meanwhile, and waits for an adviser again after a try", async () => {
    await jobCheck.action(args(made.lead, { words: "No answer" }));
    expect(await statusOf(told.action(args(made.lead, said)))).toBe(302);
    expect(await check()).toMatchObject({ answer: "left" });
    expect((await check()).seenToAt).toBeUndefined();
    expect(await statusOf(told.action(args(made.lead, { ...said, answer: "still_there" })))).toBe(302);
    expect(await check()).toMatchObject({ answer: "left" });
  });

  it("is not there for another hub’s adviser", async () => {
    const stranger = await aStaffMember({ hubIds: [(await aCaseInSupport()).hubId] });
    expect(await statusOf(told.loader(args(stranger)))).toBe(404);
    expect(await statusOf(told.action(args(stranger, said)))).toBe(404);
  });
});
