import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { answersAsAsked } from "#app/content/answers-as-asked";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { anApplicantAged, anApplication, aToday } from "#app/domain/applications/builders";
import { versionsAsked } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { questions, questionsVersion } from "#app/domain/applications/questions";
import { day } from "#app/domain/calendar/calendar-day";
import { parseReference } from "#app/domain/people/reference";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { freshId } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aHub, aStaffMember } from "#db/factories/make";
import { accounts, applications, auditEntries, caseAccess, caseEvents, cases, drafts, outbox, residents, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { submitApplication } from "./submit-application.server";

const { clock, placeId } = useServiceDatabase();
const visit = "visit-of-mine";
let hub: { id: string; name: string };
beforeAll(async () => void (hub = await aHub({ name: "Northmere Central", phone: "01632 960 001" })));

const sendable = (over: ApplicationAnswers = {}) => anApplication({ hubId: hub.id, ...over });

async function aDraft(answers: ApplicationAnswers = sendable()): Promise<string> {
  const id = freshId();
  await asService((db) => db.insert(drafts).values({ id, ownerHash: visit, answers, questionsVersion, createdAt: clock.now(), expiresAt: new Date(clock.now().getTime() + 86_400_000) }));
  return id;
}

const submit = (id: string, over: Partial<Deps> = {}, as = visit) => asService((db) => submitApplication({ ...depsWithin(db), ...over }, as, id));

async function sent(id: string): Promise<string> {
  const outcome = await submit(id);
  if (outcome === "not-found" || !("reference" in outcome)) throw new Error("it was not sent");
  return outcome.reference;
}

const written = (reference: string) =>
  asService(async (db) => {
    const [row] = await db.select().from(cases).where(eq(cases.reference, reference));
    const caseId = row!.id;
    return {
      case: row!,
      resident: (await db.select().from(residents).where(eq(residents.id, row!.residentId)))[0]!,
      account: (await db.select().from(accounts).where(eq(accounts.id, row!.residentId)))[0],
      grantees: (await db.select().from(caseAccess).where(eq(caseAccess.caseId, caseId))).map(({ granteeId }) => granteeId).sort(),
      application: (await db.select().from(applications).where(eq(applications.caseId, caseId)))[0]!,
      entries: await db.select().from(triageEntries).where(eq(triageEntries.caseId, caseId)),
      events: (await db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId))).map(({ kind }) => kind),
      audit: await db.select().from(auditEntries).where(eq(auditEntries.streamId, caseId)),
      messages: await db.select().from(outbox).where(eq(outbox.caseId, caseId)),
    };
  });

const counted = () =>
  asService(async (db) => {
    const [row] = await db.execute<Record<string, number>>(sql`select (select count(*) from residents)::int as residents, (select count(*) from cases)::int as cases, (select count(*) from case_access)::int as access,
      (select count(*) from applications)::int as applications, (select count(*) from triage_entries)::int as entries, (select count(*) from case_events)::int as events, (select count(*) from outbox)::int as messages, (select count(*) from audit_entries)::int as audit`);
    return row;
  });

describe("sending an application", () => {
  it("writes the person, the case, who may see it, the application, its turn in triage, the story, the audit and the acknowledgement", async () => {
    const reference = await sent(await aDraft());
    expect(parseReference(reference)).toBe(reference);
    const all = await written(reference);
    expect(all.case).toMatchObject({ status: "applied", hubId: hub.id, openedOn: "2026-03-11", restricted: false, nextDueOn: "2026-03-13" });
    expect(all.resident).toMatchObject({ firstName: "Rosa", lastName: "Marsh", nameKey: "rosa marsh", dateOfBirth: "1991-06-15", postcode: "NM1 4AB", emailKey: "rosa@resident.example", phoneKey: "+447700900982", phone: "07700 900982" });
    expect(all.account).toMatchObject({ kind: "resident" });
    expect(all.grantees).toEqual([hub.id, placeId(), all.resident.id].sort());
    expect(all.application).toMatchObject({ reference, status: "submitted", questionsVersion, answerByOn: "2026-03-13" });
    expect(all.entries).toMatchObject([{ cause: "new_application", hubId: hub.id, urgent: false, dueOn: "2026-03-13", decidedAt: null }]);
    expect(all.events).toEqual(expect.arrayContaining(["application_sent", "message_sent"]));
    expect(all.audit).toMatchObject([{ action: "application.send", actorId: all.resident.id, subject: reference }]);
    expect(all.messages).toMatchObject([{ channel: "email", recipient: "rosa@resident.example", subject: "We have your application" }]);
    expect(all.messages[0]?.body).toContain(reference);
    expect(all.messages[0]?.body).toContain("13 March 2026");
  });

  it("leaves a draft that only says where it went", async () => {
    const id = await aDraft();
    const reference = await sent(id);
    const [draft] = await asService((db) => db.select().from(drafts).where(eq(drafts.id, id)));
    expect(draft).toMatchObject({ answers: {}, sentReference: reference });
  });

  it("happens once, however often and from wherever it is sent at the same time", async () => {
    const id = await aDraft();
    const before = await counted();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => submit(id)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await submit(id)).toEqual(outcomes[0]);
    const after = await counted();
    expect([after!.cases! - before!.cases!, after!.residents! - before!.residents!, after!.messages! - before!.messages!, after!.entries! - before!.entries!]).toEqual([1, 1, 1, 1]);
  });

  it("writes nothing when it fails halfway, and can be sent again", async () => {
    const id = await aDraft();
    const before = await counted();
    let left = 6;
    const failing = () => {
      if ((left -= 1) < 0) throw new Error("the power went");
      return freshId();
    };
    await expect(submit(id, { newId: failing })).rejects.toThrow("the power went");
    expect(await counted()).toEqual(before);
    expect(await submit(id)).toHaveProperty("reference");
  });

  it("draws another reference where somebody has the first already", async () => {
    const bytes = [new Uint8Array(16).fill(7), new Uint8Array(16).fill(7), new Uint8Array(16).fill(9)];
    const first = await submit(await aDraft(), { randomBytes: () => bytes.shift()! });
    const second = await submit(await aDraft(), { randomBytes: () => bytes.shift()! });
    expect(first).toHaveProperty("reference");
    expect(second).toHaveProperty("reference");
    expect(second).not.toEqual(first);
    expect(bytes).toEqual([]);
  });

  it("makes a new person every time: joining two is an adviser's work", async () => {
    const [first, second] = [await written(await sent(await aDraft())), await written(await sent(await aDraft()))];
    expect(first.resident.id).not.toBe(second.resident.id);
  });

  it("does nothing for another visit, an unfinished draft, or one that is over", async () => {
    const id = await aDraft();
    expect(await submit(id, {}, "visit-of-theirs")).toBe("not-found");
    expect(await submit(await aDraft(sendable({ wants: [] })))).toEqual({ unanswered: "wants" });
    expect(await submit(await aDraft(sendable({ dateOfBirth: day("2012-01-01") })))).toEqual({ unanswered: "date-of-birth" });
    clock.set("2026-03-13T10:00:00Z");
    expect(await submit(id)).toBe("not-found");
  });

  it("is seen by the hub's advisers and the place's managers, and by nobody of another hub", async () => {
    const reference = await sent(await aDraft());
    const sees = async (hubIds: string[], roles: ("adviser" | "manager" | "provider")[]) => {
      const actor = await aStaffMember({ hubIds, roles });
      return (await asActor(actor, (db) => db.select().from(applications).where(eq(applications.reference, reference)))).length;
    };
    expect([await sees([hub.id], ["adviser"]), await sees([], ["manager"]), await sees([(await aHub()).id], ["adviser"]), await sees([hub.id], ["provider"])]).toEqual([1, 1, 0, 0]);
  });

  it("is somebody's work the same working day where there is an urgent need, or the next where today is none", async () => {
    const urgent = () => aDraft(sendable({ urgentNeeds: ["nowhere_to_sleep"] }));
    expect(await written(await sent(await urgent()))).toMatchObject({ application: { answerByOn: "2026-03-11" }, entries: [{ urgent: true, dueOn: "2026-03-11" }] });
    clock.set("2026-03-14T10:00:00Z");
    expect(await written(await sent(await urgent()))).toMatchObject({ application: { answerByOn: "2026-03-16" }, entries: [{ urgent: true, dueOn: "2026-03-16" }] });
  });

  it.each<[string, ApplicationAnswers, object[]]>([
    ["by text where e-mail is not safe", { safeContact: { channels: ["text"], contentFree: false, noVoicemail: true } }, [{ channel: "text", recipient: "07700 900982" }]],
    ["by text where they chose that, though e-mail is safe too", { safeContact: { channels: ["email", "text"], contentFree: false, noVoicemail: true, writeBy: "text" } }, [{ channel: "text", recipient: "07700 900982" }]],
    ["without a word of what it is where messages may be read", { safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } }, [{ subject: "You have a message" }]],
    ["not at all where only coming in is safe", { safeContact: { channels: ["in_person"], contentFree: false, noVoicemail: true } }, []],
    ["not at all where there is no way to write", { email: undefined, phone: undefined, safeContact: undefined }, []],
  ])("acknowledges %s", async (_, over, messages) => {
    const all = await written(await sent(await aDraft(sendable(over))));
    expect(all.messages).toMatchObject(messages);
    expect(all.messages).toHaveLength(messages.length);
    if (all.messages.some(({ subject }) => subject === "You have a message")) expect(all.messages[0]?.body).not.toMatch(/Rosa|WL-|application/);
  });

  it("takes one name from either field, no fixed address, and no hub of choice", async () => {
    const all = await written(await sent(await aDraft(sendable({ firstName: undefined, lastName: "Sukarno", postcode: undefined, noFixedAddress: true, council: undefined, hubId: undefined, areaGround: undefined, visited: ["barriers", "circumstances", "benefits", "help-needed", "contact", "safe-contact", "hub"] }))));
    expect(all.resident).toMatchObject({ firstName: "Sukarno", lastName: "", postcode: null });
    expect(all.case.hubId).toBeTruthy();
  });

  it("leaves behind answers to what was not asked in the end", async () => {
    const all = await written(await sent(await aDraft(sendable({ ...anApplicantAged(30), hubId: hub.id, activity: "employed", lastWorked: "never" }))));
    expect(all.application.answers).not.toHaveProperty("lastWorked");
  });

  it("keeps a National Insurance number on the person, and not with the application", async () => {
    const all = await written(await sent(await aDraft(sendable({ niNumber: "QQ123456C" }))));
    expect(all.resident.niNumber).toBe("QQ123456C");
    expect(all.application.answers).not.toHaveProperty("niNumber");
    expect(JSON.stringify([all.application, all.audit, all.messages])).not.toContain("QQ123456C");
  });

  it("writes in the language somebody chose, or filled it in in", async () => {
    const id = await aDraft(sendable({ language: undefined }));
    await asService((db) => db.update(drafts).set({ language: "cy" }).where(eq(drafts.id, id)));
    expect((await written(await sent(id))).resident.language).toBe("cy");
    expect((await written(await sent(await aDraft(sendable({ language: "Tigrinya" }))))).resident.language).toBe("Tigrinya");
  });

  it("says in which version of its words each question was asked", async () => {
    const answers = sendable();
    const all = await written(await sent(await aDraft({ ...answers, asked: { ...versionsAsked(forOneself, answers, aToday), "risk-signs": 1 } })));
    expect(all.application.answers.asked).toEqual(versionsAsked(forOneself, answers, aToday));
    expect(answersAsAsked(all.application.answers).find(({ question }) => question === questions.benefits.heading)?.answers).toEqual(["Universal Credit"]);
  });
});
