import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { declareConflict } from "#app/services/restricted/declare-conflict.server";
import { restrictCase } from "#app/services/restricted/restrict-case.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, anOrganisation, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { countHandoversFor, findPersonOfHandover, listHandoversFor } from "#db/queries/handovers/handovers";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { acceptHandover } from "./accept-handover.server";
import { askHandover, type Asking } from "./ask-handover.server";
import { bookMeetingOfThree } from "./book-meeting-of-three.server";
import { returnHandover } from "./return-handover.server";
import { withdrawHandover } from "./withdraw-handover.server";

const database = useServiceDatabase();

const onBehalf = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const sees = (actor: Actor, { id }: { id: string }) => asActor(actor, async (db) => (await db.select({ id: tables.cases.id }).from(tables.cases).where(eq(tables.cases.id, id))).length === 1);
const caseOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.cases).where(eq(tables.cases.id, id))))[0]!;
const storyOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, id)))).map(({ kind }) => kind);
const teamOf = async ({ id }: MadeCase) => (await asService((db) => db.select().from(tables.caseTeam).where(and(eq(tables.caseTeam.caseId, id), isNull(tables.caseTeam.untilAt))))).map(({ staffId, lead }) => ({ staffId, lead }));

let made: MadeCase & { lead: StaffActor };
let member: StaffActor, sam: StaffActor, coach: StaffActor, stranger: StaffActor, saltby: { id: string; name: string }, jobcentre: { id: string; name: string };

beforeEach(async () => {
  made = await aCaseInSupport();
  saltby = await aHub({ name: "Saltby" });
  jobcentre = await anOrganisation({ kind: "jobcentre", name: "Saltby Jobcentre" });
  [member, sam, stranger] = await Promise.all([aStaffMember({ hubIds: [made.hubId] }), aStaffMember({ name: "Sam Hartley", hubIds: [saltby.id] }), aStaffMember({ hubIds: [(await aHub()).id] })]);
  coach = await aStaffMember({ hubIds: [saltby.id], organisation: jobcentre });
  await joinsTeam(made, member);
});

const ask = (over: Partial<Asking> = {}, by: StaffActor = made.lead) =>
  doing(by, (deps) => askHandover(deps, by, { caseRef: made.reference, target: "hub", toId: saltby.id, withData: true, reason: "She has moved to Saltby", residentAgreedOn: day("2026-03-10"), ...over }));
const asked = async (over: Partial<Asking> = {}) => ((await ask(over)) as { handoverId: string }).handoverId;
const accept = (by: StaffActor, handoverId: string, teamStays = false) => onBehalf((deps) => acceptHandover(deps, by, { handoverId, teamStays, words: "Gladly" }));
const giveBack = (by: StaffActor, handoverId: string) => onBehalf((deps) => returnHandover(deps, by, { handoverId, reason: "not_enough_known", words: "Does she want evenings?" }));

describe("a handover", () => {
  it("is asked by the lead, once, of somebody who is there; the case stays where it is", async () => {
    expect(await ask({}, member)).toBe("not-lead");
    expect(await ask({ toId: (await aHub()).id })).toBe("nobody-there");
    expect(await ask({ residentAgreedOn: day("2026-03-12") })).toBe("agreed-in-the-future");
    const handoverId = await asked();
    expect(await ask()).toBe("asked-already");
    expect(await caseOf(made)).toMatchObject({ leadId: made.lead.id, hubId: made.hubId });
    expect(await sees(sam, made)).toBe(false);
    const [row] = await asService((db) => db.select().from(tables.handovers).where(eq(tables.handovers.id, handoverId)));
    expect(row).toMatchObject({ status: "asked", dueOn: "2026-03-18", toHubId: saltby.id });
    expect(await storyOf(made)).toContain("handover_asked");
  });

  it("waits in the list of the side that was asked, and in nobody else's", async () => {
    const handoverId = await asked();
    const waits = async (actor: StaffActor) => (await asActor(actor, (db) => listHandoversFor(db, actor))).map(({ id }) => id);
    expect(await waits(sam)).toEqual([handoverId]);
    for (const actor of [made.lead, stranger, member]) expect(await waits(actor)).toEqual([]);
    database.clock.set("2026-03-19T10:00:00Z");
    expect(await asActor(sam, (db) => countHandoversFor(db, sam, day("2026-03-19")))).toEqual({ waiting: 1, overdue: 1 });
  });

  it("comes back with a reason and stays with whoever gave it, who is told", async () => {
    const handoverId = await asked();
    expect(await giveBack(stranger, handoverId)).toBe("not-found");
    expect(await giveBack(made.lead, handoverId)).toBe("not-found");
    expect(await giveBack(sam, handoverId)).toBe("done");
    expect(await giveBack(sam, handoverId)).toBe("answered-already");
    expect(await accept(sam, handoverId)).toBe("answered-already");
    expect(await caseOf(made)).toMatchObject({ leadId: made.lead.id });
    expect(await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.template, "handover-returned")))).toHaveLength(1);
    expect(await ask()).toMatchObject({ handoverId: expect.any(String) as string });
  });

  it("is taken on: another lead and hub, who sees it, and the resident told by name", async () => {
    const handoverId = await asked();
    expect(await accept(sam, handoverId)).toEqual({ reference: made.reference });
    expect(await caseOf(made)).toMatchObject({ leadId: sam.id, hubId: saltby.id });
    expect(await teamOf(made)).toEqual([{ staffId: sam.id, lead: true }]);
    expect([await sees(sam, made), await sees(coach, made), await sees(made.lead, made), await sees(member, made)]).toEqual([true, true, false, false]);
    expect(await storyOf(made)).toEqual(expect.arrayContaining(["handover_accepted", "hub_changed", "lead_assigned", "person_left"]));
    const [told] = await asService((db) => db.select().from(tables.outbox).where(and(eq(tables.outbox.caseId, made.id), eq(tables.outbox.template, "lead-changed"))));
    expect(told?.body).toContain("Sam Hartley");
  });

  it("leaves the team at work where the new lead wants that, the former lead among it", async () => {
    await accept(sam, await asked(), true);
    expect((await teamOf(made)).sort((a, b) => a.staffId.localeCompare(b.staffId))).toEqual([{ staffId: made.lead.id, lead: false }, { staffId: member.id, lead: false }, { staffId: sam.id, lead: true }].sort((a, b) => a.staffId.localeCompare(b.staffId)));
    expect([await sees(made.lead, made), await sees(member, made)]).toEqual([true, true]);
  });

  it("is taken on once, though two of the hub accept in the same moment", async () => {
    const handoverId = await asked();
    const answers = await Promise.all([sam, coach].map((by) => accept(by, handoverId)));
    expect(answers.filter((answer) => answer === "answered-already")).toHaveLength(1);
    expect((await teamOf(made)).filter(({ lead }) => lead)).toHaveLength(1);
  });

  it("is taken back by whoever works on the case", async () => {
    const handoverId = await asked();
    expect(await doing(member, (deps) => withdrawHandover(deps, member, { caseRef: made.reference, words: "She stays after all" }))).toBe("done");
    expect(await doing(member, (deps) => withdrawHandover(deps, member, { caseRef: made.reference, words: "Again" }))).toBe("answered-already");
    expect(await accept(sam, handoverId)).toBe("answered-already");
    expect(await storyOf(made)).toContain("handover_withdrawn");
  });

  it("without data tells a Jobcentre the name, the safe ways and the reason alone, and moves nothing", async () => {
    expect(await ask({ target: "organisation", toId: sam.organisationId, withData: false })).toBe("only-jobcentre-without-data");
    const handoverId = await asked({ target: "organisation", toId: jobcentre.id, withData: false });
    const told = await asActor(coach, (db) => findPersonOfHandover(db, handoverId));
    expect(told).toMatchObject({ first_name: "Rosa", reference: null, date_of_birth: null, offers: null, barriers: null, opened_on: null });
    expect(told?.safe_contact).toBeTruthy();
    expect(await asActor(stranger, (db) => findPersonOfHandover(db, handoverId))).toBeUndefined();
    expect(await accept(coach, handoverId)).toEqual({ outside: true });
    const letters = await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, made.id)));
    expect(letters).toMatchObject([{ template: "taken-on-elsewhere", body: expect.stringContaining(`${coach.name} from ${coach.organisationName} will contact you`) as string }]);
    expect(letters[0]?.body).toContain("You keep your adviser here");
    expect(await sees(coach, made)).toBe(false);
    expect(await caseOf(made)).toMatchObject({ leadId: made.lead.id, hubId: made.hubId });
  });

  it("with data tells a little more before, and gives the record after", async () => {
    const handoverId = await asked({ target: "organisation", toId: jobcentre.id });
    expect(await asActor(coach, (db) => findPersonOfHandover(db, handoverId))).toMatchObject({ reference: made.reference, offers: ["working_futures"] });
    await accept(coach, handoverId);
    expect(await sees(coach, made)).toBe(true);
  });

  it("of a restricted case goes to one person, who is named by accepting; restricting takes back what was asked of a hub", async () => {
    const handoverId = await asked();
    await onBehalf((deps) => restrictCase(deps, made.lead, { caseRef: made.reference, reason: "high_risk", words: "", named: [] }));
    expect(await accept(sam, handoverId)).toBe("answered-already");
    expect(await ask()).toBe("restricted-to-a-person");
    await accept(sam, await asked({ target: "adviser", toId: sam.id }));
    expect([await sees(sam, made), await sees(coach, made), await sees(made.lead, made)]).toEqual([true, false, false]);
  });

  it("is never given to somebody who must not see the case, nor shown to them", async () => {
    await onBehalf((deps) => declareConflict(deps, made.lead, { caseRef: made.reference, staffId: sam.id, kind: "relative", takesOverId: undefined }));
    expect(await ask({ target: "adviser", toId: sam.id })).toBe("nobody-there");
  });
});

describe("a warm handover", () => {
  it("books a meeting of three that both advisers see, the second before the case", async () => {
    const handoverId = await asked();
    const chosen = { startsAt: new Date("2026-03-16T10:00:00Z"), minutes: 30, way: "in_person" as const };
    const meet = (secondId: string) => doing(made.lead, (deps) => bookMeetingOfThree(deps, made.lead, { caseRef: made.reference, chosen, where: "", bring: "", secondId }));
    expect(await meet(stranger.id)).toBe("not-of-that-side");
    expect(await meet(sam.id)).toBe("done");
    const [row] = await asService((db) => db.select().from(tables.appointments).where(eq(tables.appointments.caseId, made.id)));
    expect(row).toMatchObject({ staffId: made.lead.id, secondStaffId: sam.id, secondStaffName: "Sam Hartley" });
    const [kept] = await asService((db) => db.select().from(tables.handovers).where(eq(tables.handovers.id, handoverId)));
    expect(kept?.appointmentId).toBe(row?.id);
    expect(await asActor(sam, (db) => db.select({ id: tables.appointments.id }).from(tables.appointments))).toEqual([{ id: row?.id }]);
    expect(await sees(sam, made)).toBe(false);
  });
});
