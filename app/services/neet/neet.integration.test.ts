import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { activityGroups } from "#app/domain/neet/activity";
import { groupOn } from "#app/domain/neet/current-activity";
import { publishedWinter } from "#app/domain/neet/published-winter";
import { winterAverage } from "#app/domain/neet/winter-average";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInTriage, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { anActivity, aYoungPersonsCase } from "#db/factories/make-activity";
import { listActivitiesOf } from "#db/queries/neet/activities";
import { countYoungPeople, listYoungPeople, type CallFilter } from "#db/queries/neet/call-list";
import { listCohort } from "#db/queries/neet/list-cohort";
import { activities, activityCodes, auditEntries, caseEvents, cases, contacts } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { recordContact } from "../casework/record-contact.server";
import { decideTriageEntry } from "../triage/decide-triage-entry.server";
import { confirmActivity, type FoundOut } from "./confirm-activity.server";
import { ensureActivityCodes } from "./ensure-activity-codes.server";

const { clock } = useServiceDatabase();

const confirm = (actor: StaffActor, made: MadeCase, over: Partial<FoundOut> = {}) =>
  asActor(actor, (db) => confirmActivity(depsWithin(db), actor, { caseRef: made.reference, found: { code: "230", fromOn: day("2026-03-02") }, source: "young_person", words: "", seen: undefined, ...over }));
const activitiesOf = (made: MadeCase) => asService((db) => listActivitiesOf(db, made.resident.id));
const eventsOf = (made: MadeCase, kind: "activity_confirmed") => asService((db) => db.select({ details: caseEvents.details }).from(caseEvents).where(and(eq(caseEvents.caseId, made.id), eq(caseEvents.kind, kind))));
const noAnswer = (made: MadeCase & { lead: StaffActor }) => asService((db) => recordContact(depsWithin(db), made.lead, { caseRef: made.reference, with: "resident", way: "phone", result: "no_answer", words: "" }));
const nextOf = async (made: MadeCase) => (await asService((db) => db.select({ nextThing: cases.nextThing, nextDueOn: cases.nextDueOn }).from(cases).where(eq(cases.id, made.id))))[0];

describe("what a young person does", () => {
  it("is kept with when it lapses, who said so and who wrote it down, in the story and the audit", async () => {
    const made = await aYoungPersonsCase();
    expect(await confirm(made.lead, made, { words: "Started on Monday" })).toBe("done");
    expect(await activitiesOf(made)).toMatchObject([{ code: "230", group: "eet", fromOn: "2026-03-02", confirmedOn: "2026-03-11", lapsesOn: "2027-03-11", source: "young_person", words: "Started on Monday", recordedByName: made.lead.name }]);
    expect(await eventsOf(made, "activity_confirmed")).toEqual([{ details: { code: "230", label: "Further education college", changed: true, words: "Started on Monday" } }]);
    expect(await asService((db) => db.select({ action: auditEntries.action }).from(auditEntries).where(eq(auditEntries.streamId, made.id)))).toEqual([{ action: "activity.confirm" }]);
  });

  it("is confirmed as it was with one tap, for as long again, and the earlier word stays", async () => {
    const made = await aYoungPersonsCase();
    const { id } = await anActivity(made, { fromOn: day("2025-07-01"), confirmedOn: day("2025-12-20"), lapsesOn: day("2026-03-22"), recordedAt: new Date("2025-12-20T10:00:00Z") });
    expect(await confirm(made.lead, made, { found: { same: true }, seen: id })).toBe("done");
    expect((await activitiesOf(made)).map(({ code, fromOn, confirmedOn, lapsesOn }) => [code, fromOn, confirmedOn, lapsesOn])).toEqual([["619", "2025-07-01", "2026-03-11", "2026-06-11"], ["619", "2025-07-01", "2025-12-20", "2026-03-22"]]);
    expect((await eventsOf(made, "activity_confirmed"))[0]!.details).toMatchObject({ changed: false });
    await expect(asService((db) => db.update(activities).set({ code: "810" }).where(eq(activities.id, id)))).rejects.toThrow();
  });

  it("is not overwritten by somebody who has not seen what a colleague wrote meanwhile", async () => {
    const made = await aYoungPersonsCase();
    expect(await confirm(made.lead, made)).toBe("done");
    expect(await confirm(made.lead, made, { found: { same: true } })).toBe("changed-meanwhile");
  });

  it("is refused where there is nothing to confirm, for what cannot be, and for whom it is not kept", async () => {
    const made = await aYoungPersonsCase();
    expect(await confirm(made.lead, made, { found: { same: true } })).toBe("nothing-to-confirm");
    expect(await confirm(made.lead, made, { found: { code: "230", fromOn: day("2026-03-12") } })).toBe("in-the-future");
    expect(await confirm(made.lead, made, { found: { code: "720", fromOn: today() } })).toBe("no-such-code");
    const grown = await aYoungPersonsCase({ dateOfBirth: "1990-01-01" });
    expect(await confirm(grown.lead, grown)).toBe("not-tracked");
    const over = await aYoungPersonsCase({ over: { status: "closed", closedOn: today(), closeReason: "finished" } });
    expect(await confirm(over.lead, over)).toBe("closed");
  });

  it("is nobody's to see or write who does not see the case", async () => {
    const made = await aYoungPersonsCase();
    await anActivity(made);
    const [elsewhere, { provider }] = [await aStaffMember({ hubIds: [] }), await aService()];
    for (const stranger of [elsewhere, provider]) {
      expect(await confirm(stranger, made)).toBe("not-found");
      expect(await asActor(stranger, (db) => listActivitiesOf(db, made.resident.id))).toEqual([]);
    }
    expect(await asActor(made.resident, (db) => listActivitiesOf(db, made.resident.id))).toHaveLength(1);
    expect(await asActor(made.resident, (db) => db.select().from(activityCodes))).toEqual([]);
  });

  it("is first what they said of themselves, where that says enough, as of the day they said it", async () => {
    const triage = async (activity: "looking" | "learning", dateOfBirth = "2008-10-01") => {
      const adviser = await aStaffMember({ hubIds: [] });
      const made = await aCaseInTriage({ resident: await aResident({ dateOfBirth: dateOfBirth as never }), answers: { firstName: "Rosa", lastName: "Marsh", dateOfBirth: day(dateOfBirth), activity, urgentNeeds: ["none"], wants: ["find_work"], riskSigns: ["may_leave_course"] } });
      const own = { ...adviser, hubIds: [made.hubId] };
      expect(await asActor(own, (db) => decideTriageEntry(depsWithin(db), own, { entryId: made.entryId, version: 1, decision: { kind: "accept", offer: "youth_pathways", alsoSkills: false } }))).toEqual({ reference: made.reference });
      return activitiesOf(made);
    };
    expect(await triage("looking")).toMatchObject([{ code: "619", source: "application", confirmedOn: "2026-03-11", recordedBy: null }]);
    expect(await triage("learning")).toEqual([]);
  });
});

describe("what needs doing", () => {
  it("says by when somebody has to be asked, and that nobody knows", async () => {
    const met = { over: { status: "in_support" as const, firstMetOn: today(), planAgreedOn: today(), supportStartedOn: today() } };
    const made = await aYoungPersonsCase(met);
    await anActivity(made, { confirmedOn: day("2025-12-20"), lapsesOn: day("2026-03-22") });
    await noAnswer(made);
    expect(await nextOf(made)).toEqual({ nextThing: "What they do has to be confirmed", nextDueOn: "2026-03-21" });
    const unknown = await aYoungPersonsCase(met);
    await noAnswer(unknown);
    expect(await nextOf(unknown)).toEqual({ nextThing: "Nobody knows yet what they do", nextDueOn: "2026-04-08" });
  });
});

describe("the call list", () => {
  const listed = (actor: StaffActor, filter: Partial<CallFilter> = {}) =>
    asActor(actor, async (db) => ({ count: await countYoungPeople(db, { today: today(), ...filter }), rows: await listYoungPeople(db, { today: today(), ...filter }, { limit: 25, offset: 0 }) }));

  it("has those of whom nothing is known first, then by lapse, and leaves out whom it is not kept of", async () => {
    const first = await aYoungPersonsCase();
    const { lead } = first;
    const [lapsed, soon, never, duty] = [await aYoungPersonsCase({ lead }), await aYoungPersonsCase({ lead, dateOfBirth: "2002-01-01" }), first, await aYoungPersonsCase({ lead, youthPathways: false })];
    await aYoungPersonsCase({ lead, dateOfBirth: "2004-01-01", youthPathways: false });
    await aYoungPersonsCase({ lead, over: { status: "closed", closedOn: today(), closeReason: "finished" } });
    await anActivity(lapsed, { confirmedOn: day("2025-11-01"), lapsesOn: day("2026-02-01") });
    await anActivity(soon, { lapsesOn: day("2026-03-20") });
    await anActivity(duty, { lapsesOn: day("2026-09-20"), group: "eet", code: "230" });
    const { count, rows } = await listed(lead);
    expect(rows.map(({ id }) => id)).toEqual([never, lapsed, soon, duty].map(({ id }) => id));
    expect(count).toBe(4);
    for (const group of activityGroups) {
      const expected = rows.filter((row) => groupOn(row.group === null ? undefined : { group: row.group, lapsesOn: row.lapsesOn }, today()) === group).map(({ id }) => id);
      const found = await listed(lead, { group });
      expect([found.rows.map(({ id }) => id), found.count], group).toEqual([expected, expected.length]);
    }
    expect((await listed(lead, { academicAge: 24 })).rows).toEqual([]);
    expect((await listed(lead, { academicAge: 23 })).rows.map(({ id }) => id)).toEqual([soon.id]);
    expect((await listed(lead, { leadId: first.resident.id })).count).toBe(0);
    const { provider } = await aService();
    expect((await listed(provider)).count).toBe(0);
    expect((await listed(await aStaffMember())).count).toBe(0);
  });

  it("counts tries since they were last reached, and forgets those before", async () => {
    const made = await aYoungPersonsCase();
    const attempt = () => noAnswer(made);
    clock.set("2026-03-05T10:00:00Z");
    await attempt();
    clock.set("2026-03-11T10:00:00Z");
    expect((await listed(made.lead)).rows[0]).toMatchObject({ tried: 1, lastTry: { result: "no_answer" } });
    await anActivity(made, { confirmedOn: day("2026-03-10"), lapsesOn: addDays(today(), 90) });
    expect((await listed(made.lead)).rows[0]).toMatchObject({ tried: 0, lastTry: null });
    await attempt();
    await attempt();
    expect((await listed(made.lead)).rows[0]).toMatchObject({ tried: 2 });
    expect(await asService((db) => db.select({ result: contacts.result, way: contacts.way }).from(contacts).where(eq(contacts.caseId, made.id)))).toHaveLength(3);
  });

  it("shows a restricted case only to whom it is open", async () => {
    const made = await aYoungPersonsCase({ restricted: true });
    expect((await listed(made.lead)).count).toBe(1);
    const colleague = await aStaffMember({ hubIds: [made.hubId] });
    expect((await listed(colleague)).count).toBe(0);
  });
});

describe("the average of a winter", () => {
  it("counts each person once, of the cases the asker sees", async () => {
    const manager = await aStaffMember({ roles: ["manager"] });
    const cohort = (actor: StaffActor) => asActor(actor, (db) => listCohort(db, 2025));
    const before = (await cohort(manager)).length;
    const made = await aYoungPersonsCase({ over: { status: "in_support", openedOn: day("2025-10-01"), supportStartedOn: day("2025-10-03") } });
    await aYoungPersonsCase({ restricted: true });
    await anActivity(made, { confirmedOn: day("2025-11-20"), lapsesOn: day("2026-01-10") });
    const people = await cohort(manager);
    expect(people.length).toBe(before + 1);
    const own = (await cohort(made.lead)).filter(({ cases: spells }) => spells.some(({ openedOn }) => openedOn === "2025-10-01"));
    expect(winterAverage(own, 2025, today()).months.map(({ cohort: all, neet, notKnown }) => [all, neet, notKnown])).toEqual([[1, 1, 0], [1, 0, 1], [1, 0, 1]]);
    expect(publishedWinter(winterAverage(own, 2025, today())).average).toBe("hidden");
  });
});

describe("the codes of a place", () => {
  it("are there from the start, and what the place has set stays", async () => {
    await asService((db) => db.update(activityCodes).set({ currencyDays: 60 }).where(eq(activityCodes.code, "350")));
    await ensureActivityCodes();
    expect(await asService((db) => db.select({ days: activityCodes.currencyDays }).from(activityCodes).where(eq(activityCodes.code, "350")))).toEqual([{ days: 60 }]);
  });
});
