import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { desc, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "#db/factories/make";
import { aJobStart } from "#db/factories/make-job";
import { listConfirmations } from "#db/queries/outcomes/employer-confirmations";
import { listFacts } from "#db/queries/returns/list-facts";
import { listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import { cases, employerConfirmations, outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { askEmployer, withdrawEmployerAsk } from "#app/services/outcomes/ask-employer.server";
import { openEmployerLink } from "#app/services/outcomes/answer-employer.server";
import { seeToEmployerAnswer } from "#app/services/outcomes/see-to-employer-answer.server";
import * as page from "./employer";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const { clock } = useServiceDatabase();
let made: MadeCase & { lead: StaffActor };
let job: { id: string };
const startedOn = "2025-12-10" as CalendarDay;
const today = "2026-03-11" as CalendarDay;

const ask = (more: { weeks?: 13 | 26; agreedOn?: CalendarDay } = {}, by = made.lead) => asActor(by, (db) => askEmployer(depsWithin(db), by, made.reference, job.id, { email: "staff@bakery.example", agreedOn: today, ...more }));
const asked = async (...given: Parameters<typeof ask>) => ((await ask(...given)) as { confirmationId: string }).confirmationId;
const newest = async () => (await asService((db) => db.select().from(outbox).where(eq(outbox.caseId, made.id)).orderBy(desc(outbox.createdAt), desc(outbox.id))))[0]!;
const token = async () => (await newest()).secrets!["link"]!.split("/employer/")[1]!;
const args = (which: string, sent?: Record<string, string>) =>
  ({ request: new Request(`http://localhost/employer/${which}`, sent && { method: "POST", body: new URLSearchParams({ formKey: randomUUID(), ...sent }) }), params: { token: which }, context: { asking: { path: `/employer/${which}`, language: "en", visit: "a-visit" } } as unknown as AppLoadContext }) as Args;
const look = async (which: string) => {
  const { data, init } = (await page.loader(args(which))) as { data: object; init: { status?: number } | null };
  return { status: init?.status ?? 200, ...data };
};
const send = async (which: string, sent: Record<string, string>) => {
  const answered = (await page.action(args(which, sent))) as Response | { data: { errors: { field: string }[] } } | null;
  return answered === null ? "nothing" : answered instanceof Response ? answered.headers.get("Location") : answered.data.errors.map(({ field }) => field);
};
const who = { name: "Bea Hart", role: "Owner" };
const works = { ...who, answer: "still_employed", "startedOn-day": "10", "startedOn-month": "12", "startedOn-year": "2025", hoursAWeek: "24" };
const gone = { ...works, answer: "employed_then_left", "endedOn-day": "27", "endedOn-month": "2", "endedOn-year": "2026" };
const confirmation = async () => (await asService((db) => listConfirmations(db, job.id))).at(-1)!;
const next = async () => (await asService((db) => db.select({ thing: cases.nextThing, on: cases.nextDueOn }).from(cases).where(eq(cases.id, made.id))))[0]!;
const seeTo = (id: string, what: "record" | "nothing" = "record") => asActor(made.lead, (db) => seeToEmployerAnswer(depsWithin(db), made.lead, made.reference, id, what));
const standing = async () => (await asActor(made.lead, (db) => listOutcomesOfCase(db, made.id))).filter(({ supersededById }) => !supersededById);

beforeEach(async () => {
  clock.set("2026-03-11T10:00:00Z");
  made = await aCaseInSupport({ over: { openedOn: "2025-11-03" as CalendarDay, supportStartedOn: "2025-11-04" as CalendarDay, firstMetOn: "2025-11-05" as CalendarDay, planAgreedOn: "2025-11-12" as CalendarDay } });
  job = await aJobStart(made, startedOn, { evidenceLevel: "self_declared" });
});

describe("asking an employer", () => {
  it("sends a message with nothing of the person, and keeps a hash alone of its link", async () => {
    await asked();
    const message = await newest();
    expect(message).toMatchObject({ channel: "email", recipient: "staff@bakery.example", template: "employer-asked", subject: "A question about a job at Northmere Bakery" });
    expect(`${message.subject} ${message.body}`).not.toMatch(new RegExp(`${made.resident.name}|${made.resident.lastName}|${made.reference}`));
    expect(JSON.stringify(await asService((db) => db.select().from(employerConfirmations)))).not.toContain(await token());
  });

  it("shows whoever opens the link the name and the employer, and nothing else", async () => {
    await asked();
    expect(await look(await token())).toEqual({ status: 200, shown: { firstName: made.resident.name, lastName: made.resident.lastName, employer: "Northmere Bakery", hubPhone: expect.any(String) as string } });
  });

  it("is for the team alone, one at a time, three times at most, with an agreement that is no older than it may be", async () => {
    const stranger = await aStaffMember({ hubIds: [(await aCaseInSupport()).hubId] });
    expect(await ask({}, stranger)).toBe("not-found");
    expect(await ask({ agreedOn: "2026-03-12" as CalendarDay })).toBe("in-the-future");
    expect(await ask({ weeks: 26 })).toBe("weeks-not-over");
    for (const _ of [1, 2, 3]) {
      const id = await asked();
      expect(await ask()).toBe("waiting");
      expect(await asActor(made.lead, (db) => withdrawEmployerAsk(depsWithin(db), made.lead, made.reference, id))).toBe("withdrawn");
    }
    expect(await ask()).toBe("too-many");
  });

  it("happens once where two ask at the same time", async () => {
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.filter((answer) => answer === "waiting")).toHaveLength(1);
  });
});

describe("a link that opens nothing", () => {
  const nothing = { status: 404, shown: undefined };
  it("looks the same whether it never was, was answered, was taken back or is too old", async () => {
    expect(await look("A".repeat(43))).toEqual(nothing);
    expect(await look("%00")).toEqual(nothing);
    const id = await asked();
    const withdrawn = await token();
    await asActor(made.lead, (db) => withdrawEmployerAsk(depsWithin(db), made.lead, made.reference, id));
    expect(await look(withdrawn)).toEqual(nothing);
    expect(await send(withdrawn, works)).toBe("nothing");
    clock.set("2026-03-11T10:01:00Z");
    await asked();
    const old = await token();
    clock.set("2026-04-08T10:01:00Z");
    expect(await look(old)).toEqual(nothing);
    expect(await send(old, works)).toBe("nothing");
    expect(await send("A".repeat(43), {})).toBe("nothing");
    clock.set("2026-03-12T10:00:00Z");
    expect(await send(old, works)).toBe("/employer/thank-you");
    expect(await look(old)).toEqual(nothing);
    expect(await send(old, gone)).toBe("nothing");
    expect((await confirmation()).answer).toBe("still_employed");
  });

  it("takes one of two answers that come at the same time", async () => {
    await asked();
    const which = await token();
    const answers = await Promise.all([send(which, works), send(which, gone)]);
    expect(answers.toSorted()).toEqual(["/employer/thank-you", "nothing"]);
  });
});

describe("an employer’s answer", () => {
  it("is refused with what is missing, and kept as it is not", async () => {
    await asked();
    const which = await token();
    expect(await send(which, {})).toEqual(["answer", "name", "role"]);
    expect(await send(which, { ...who, answer: "still_employed" })).toEqual(["startedOn-day", "hoursAWeek"]);
    expect(await send(which, { ...gone, "endedOn-year": "2025" })).toEqual(["endedOn-day"]);
    expect((await confirmation()).answeredAt).toBeUndefined();
    expect(await openEmployerLink(which)).toBeDefined();
  });

  it("is the adviser’s next thing, and is recorded with one press, in the place of the weaker record", async () => {
    const id = await asked();
    await send(await token(), { ...works, hoursAWeek: "20", "startedOn-day": "11" });
    expect(await next()).toEqual({ thing: "Northmere Bakery says that they work there", on: "2026-04-01" });
    const done = (await seeTo(id)) as { outcomeId: string };
    expect(await standing()).toMatchObject([{ id: done.outcomeId, supersedesId: job.id, supersedeReason: "wrong_date", kind: "job_start_employed", happenedOn: "2025-12-11", hoursAWeek: 20, evidenceLevel: "employer_or_payslip", employer: "Northmere Bakery" }]);
    expect(await seeTo(id)).toBe("changed-meanwhile");
    expect((await next()).thing ?? "").not.toContain("Northmere Bakery");
  });

  it("about weeks is recorded beside the start, or in the place of the same weeks on weaker evidence", async () => {
    const id = await asked({ weeks: 13 });
    await send(await token(), works);
    await seeTo(id);
    expect(await standing()).toMatchObject([{ id: job.id }, { kind: "sustained_13_weeks", happenedOn: "2026-03-11", evidenceLevel: "employer_or_payslip" }]);
    const again = await asked({ weeks: 13 });
    await send(await token(), { ...works, hoursAWeek: "30" });
    await seeTo(again);
    expect(await standing()).toMatchObject([{ id: job.id }, { kind: "sustained_13_weeks", hoursAWeek: 30, supersedeReason: "better_evidence" }]);
  });

  it("that they left, or never were there, is help the same day, and records nothing by itself", async () => {
    const id = await asked({ weeks: 13 });
    await send(await token(), gone);
    expect(await next()).toEqual({ thing: "Northmere Bakery says that they left", on: "2026-03-11" });
    // Nobody is counted as in work for weeks the employer says they were not there.
    expect((await asService((db) => listFacts(db, [made.resident.id]))).cases[0]?.spells).toMatchObject([{ startedOn, endedOn: "2026-02-27" }]);
    expect(await seeTo(id)).toBe("cannot-be-recorded");
    expect(await standing()).toHaveLength(1);
    expect(await seeTo(id, "nothing")).toBe("seen-to");
    const never = await asked();
    await send(await token(), { ...who, answer: "never_employed", hoursAWeek: "24" });
    expect(await next()).toEqual({ thing: "Northmere Bakery says that they never worked there", on: "2026-03-11" });
    expect([(await confirmation()).id, (await confirmation()).hoursAWeek]).toEqual([never, undefined]);
  });
});
