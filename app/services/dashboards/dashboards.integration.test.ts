import { beforeAll, describe, expect, it } from "vitest";
import { ageOn } from "#app/domain/calendar/age";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import { workingDaysBetween } from "#app/domain/calendar/working-days";
import { offers, type Offer } from "#app/domain/cases/offer";
import { notKnown, type Behind } from "#app/domain/dashboards/behind";
import { readQuestion, type CaseChoice, type DashboardQuestion } from "#app/domain/dashboards/question";
import { dueOnOf } from "#app/domain/dashboards/waits";
import type { StaffActor } from "#app/domain/people/actor";
import { ageBandOf } from "#app/domain/returns/age-band";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { freshId, today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCase, aHub, anOrganisation, aReference, aResident, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { aPostcode } from "#db/factories/make-postcode";
import { countBehind, listBehind } from "#db/queries/dashboards/list-behind";
import * as schema from "#db/schema/index";
import { diceFrom } from "#db/seeds/dice";
import { useServiceDatabase } from "#db/testing/service-database";
import { countAllBehind } from "./count-behind.server";
import { readDashboard } from "./read-dashboard.server";

/** A case as the test wrote it down: what the dashboard says is worked out again from these, one by one. */
interface Written {
  made: MadeCase;
  residentId: string;
  bornOn: CalendarDay;
  council: string | null;
  status: "applied" | "in_support" | "closed";
  restricted: boolean;
  openedOn: CalendarDay;
  urgent: boolean;
  triagedOn: CalendarDay | null;
  startedOn: CalendarDay | null;
  metOn: CalendarDay | null;
  planOn: CalendarDay | null;
  spells: { offer: Offer; open: boolean }[];
  referrals: { sentOn: CalendarDay; status: ReferralStatus }[];
}

const noon = (on: CalendarDay) => new Date(`${on}T12:00:00Z`);
const statuses = ["sent", "accepted", "declined", "expired", "withdrawn", "started", "waiting_list"] as const;

describe("a dashboard", () => {
  useServiceDatabase();
  const dice = diceFrom(20_260_311);
  const written: Written[] = [];
  let manager: StaffActor;
  let hubs: { id: string; name: string }[] = [];
  let councils: { id: string; name: string }[] = [];
  const questions: DashboardQuestion[] = [];

  beforeAll(async () => {
    hubs = [await aHub(), await aHub()];
    councils = [await anOrganisation(), await anOrganisation()];
    manager = await aStaffMember({ roles: ["manager"] });
    const service = await aService();
    for (const [at, { id }] of councils.entries()) await aPostcode({ postcode: `NM${at + 1} 4AB`, councilId: id });
    const people = await Promise.all(Array.from({ length: 25 }, async (_, at) => {
      const [bornOn, postcode] = [addDays(day("1960-01-01"), dice.between(0, 17_000)), at % 6 === 0 ? "ZZ1 1ZZ" : `NM${(at % 2) + 1} 4AB`];
      return { resident: await aResident({ dateOfBirth: bornOn, postcode }), bornOn, council: at % 6 === 0 ? null : councils[at % 2]!.id };
    }));
    for (let at = 0; at < 60; at += 1) {
      const person = dice.pick(people);
      const openedOn = addDays(day("2024-01-01"), dice.between(0, 790));
      const later = (on: CalendarDay | null, most: number, chance: number) => (on !== null && dice.chance(chance) && addDays(on, most) <= today() ? addDays(on, dice.between(0, most)) : null);
      const triagedOn = later(openedOn, 9, 0.85);
      const startedOn = triagedOn && dice.chance(0.85) ? triagedOn : null;
      const status = startedOn ? dice.pick(["in_support", "in_support", "closed"] as const) : dice.pick(["applied", "closed"] as const);
      const [metOn, planOn] = [startedOn && later(openedOn, 40, 0.7), later(startedOn, 50, 0.6)];
      const [urgent, restricted] = [dice.chance(0.2), dice.chance(0.15)];
      const made = await aCase({ hubId: dice.pick(hubs).id, resident: person.resident, restricted, over: { openedOn, status, supportStartedOn: startedOn, firstMetOn: metOn, planAgreedOn: planOn } });
      const spells = startedOn ? offers.filter(() => dice.chance(0.4)).map((offer) => ({ offer, open: dice.chance(0.7) })) : [];
      const referrals = Array.from({ length: startedOn ? dice.between(0, 3) : 0 }, () => ({ sentOn: addDays(startedOn!, dice.between(0, 60)), status: dice.pick(statuses) }));
      written.push({ made, residentId: person.resident.id, bornOn: person.bornOn, council: person.council, status, restricted, openedOn, urgent, triagedOn, startedOn, metOn, planOn, spells, referrals });
      const entryId = freshId();
      await asService(async (db) => {
        await db.insert(schema.applications).values({ id: freshId(), caseId: made.id, reference: made.reference, status: "accepted", answers: {} as never, questionsVersion: "test", submittedAt: noon(openedOn), answerByOn: openedOn });
        await db.insert(schema.triageEntries).values({ id: entryId, caseId: made.id, hubId: made.hubId, cause: "new_application", urgent, arrivedAt: noon(openedOn), dueOn: openedOn, decidedAt: triagedOn && noon(triagedOn) });
        if (triagedOn) await db.insert(schema.triageDecisions).values({ id: freshId(), entryId, caseId: made.id, kind: "accept", suggestion: {} as never, rulesVersion: "test", decidedBy: manager.id, decidedAt: noon(triagedOn) });
        for (const { offer, open } of spells) await db.insert(schema.enrolments).values({ id: freshId(), caseId: made.id, offer, fromOn: startedOn!, untilOn: open ? null : addDays(startedOn!, 3), why: "" });
        for (const { sentOn, status: referralStatus } of referrals) await db.insert(schema.referrals).values({ id: freshId(), reference: aReference(), caseId: made.id, serviceId: service.id, organisationId: service.organisationId, status: referralStatus, shared: [], residentAgreedOn: sentOn, madeBy: manager.id, madeByName: "", sentAt: noon(sentOn) });
      });
    }
    const ask = (address: Record<string, string>) => questions.push(readQuestion(new URLSearchParams(address), { hubs, councils, today: today() }));
    ask({});
    ask({ hub: hubs[0]!.id });
    ask({ council: councils[1]!.id, quarters: "4" });
    ask({ offer: "working_futures", quarters: "12", until: "2025-Q3" });
    ask({ hub: hubs[1]!.id, council: councils[0]!.id, offer: "skills_for_all" });
  });

  const chosen = ({ hubId, councilId, offer }: CaseChoice) => written.filter((each) => (!hubId || each.made.hubId === hubId) && (!councilId || each.council === councilId) && (!offer || each.spells.some((spell) => spell.offer === offer)));
  const peopleOf = (cases: readonly Written[]) => new Set(cases.map(({ residentId }) => residentId)).size;

  /** When each wait began and ended, of a case. */
  const waitOf = { triage: (one: Written) => [one.openedOn, one.triagedOn] as const, first_meeting: (one: Written) => [one.startedOn || one.metOn ? one.openedOn : null, one.metOn] as const, plan: (one: Written) => [one.startedOn, one.planOn] as const };
  const isLate = (stage: keyof typeof waitOf, one: Written) => {
    const [fromOn, toOn] = waitOf[stage](one);
    if (!fromOn || (toOn === null && one.status === "closed")) return false;
    return (toOn ?? addDays(today(), -1)) > dueOnOf(stage, { fromOn, urgent: stage === "triage" && one.urgent }) || (toOn === null && today() > dueOnOf(stage, { fromOn, urgent: stage === "triage" && one.urgent }));
  };

  it("counts applications and referrals as a list of them does, people and events", async () => {
    for (const question of questions) {
      const counts = await readDashboard(question, today());
      for (const quarter of question.quarters) {
        const applied = chosen(question).filter(({ openedOn }) => quarterOf(openedOn) === quarter);
        expect(counts.applications.get(quarter) ?? { events: 0, people: 0 }).toEqual({ events: applied.length, people: peopleOf(applied) });
        const sent = chosen(question).flatMap((each) => each.referrals.filter(({ sentOn }) => quarterOf(sentOn) === quarter).map((referral) => ({ ...referral, residentId: each.residentId })));
        const of = (...wanted: ReferralStatus[]) => sent.filter(({ status }) => wanted.includes(status)).length;
        expect(counts.referrals.get(quarter) ?? { events: 0, people: 0, accepted: 0, declined: 0, silent: 0, open: 0, taken_back: 0 }).toEqual({
          events: sent.length, people: new Set(sent.map(({ residentId }) => residentId)).size, accepted: of("accepted", "started"), declined: of("declined"), silent: of("expired"), open: of("sent", "waiting_list"), taken_back: of("withdrawn"),
        });
      }
    }
  });

  it("says waits as everybody’s, sorted, does", async () => {
    for (const question of questions) {
      const counts = await readDashboard(question, today());
      for (const stage of ["triage", "first_meeting", "plan"] as const) {
        for (const quarter of question.quarters) {
          const own = chosen(question).filter((one) => waitOf[stage](one)[0] && quarterOf(waitOf[stage](one)[0]!) === quarter);
          const counted = own.filter((one) => waitOf[stage](one)[1] !== null || one.status !== "closed");
          const days = counted.map((one) => waitOf[stage](one)).map(([from, to]) => (to === null ? Infinity : workingDaysBetween(from!, to))).sort((a, b) => a - b);
          const at = (share: number) => (days.length === 0 ? Infinity : days[Math.ceil(days.length * share) - 1]);
          const waits = counts.waits[stage].get(quarter);
          expect([waits?.began ?? 0, waits?.late ?? 0, waits?.closedBefore ?? 0], `${stage} ${quarter}`).toEqual([counted.length, own.filter((one) => isLate(stage, one)).length, own.length - counted.length]);
          expect([waits?.median ?? Infinity, waits?.nineInTen ?? Infinity], `${stage} ${quarter}`).toEqual([at(0.5), at(0.9)]);
        }
      }
    }
  });

  const inSupport = (choice: CaseChoice) => chosen(choice).filter(({ status }) => status === "in_support");
  const groupsOf = { hub: (one: Written) => [one.made.hubId], council: (one: Written) => [one.council], age: (one: Written) => [String(ageOn(one.bornOn, today()))], offer: (one: Written) => (one.spells.some(({ open }) => open) ? one.spells.filter(({ open }) => open).map(({ offer }) => offer) : [null]) };

  it("counts the caseload by each group", async () => {
    for (const question of questions) {
      const counts = await readDashboard(question, today());
      expect(counts.inSupport).toEqual({ cases: inSupport(question).length, people: peopleOf(inSupport(question)) });
      for (const way of ["hub", "council", "age", "offer"] as const) {
        const groups = [...new Set(inSupport(question).flatMap((one) => groupsOf[way](one)))];
        const model = groups.map((group) => inSupport(question).filter((one) => (groupsOf[way](one)).includes(group))).map((own, index) => ({ group: groups[index], cases: own.length, people: peopleOf(own) }));
        expect(new Set(counts.caseload[way].map((row) => JSON.stringify([row.group, row.cases, row.people]))), way).toEqual(new Set(model.map(({ group, cases, people }) => JSON.stringify([group, cases, people]))));
      }
    }
  });

  it("is tried on restricted cases too", () => expect(written.filter(({ restricted }) => restricted).length).toBeGreaterThan(3));

  it("leads from every number to exactly its cases, restricted ones counted and not shown", async () => {
    for (const question of questions) {
      const quarter = question.quarters[3] as Quarter;
      const behinds: [Behind, (one: Written) => boolean][] = [
        [{ figure: "applications", quarter }, (one) => quarterOf(one.openedOn) === quarter],
        [{ figure: "referrals", quarter }, (one) => one.referrals.some(({ sentOn }) => quarterOf(sentOn) === quarter)],
        ...(["triage", "first_meeting", "plan"] as const).map((stage): [Behind, (one: Written) => boolean] => [{ figure: "late", stage, quarter }, (one) => waitOf[stage](one)[0] !== null && quarterOf(waitOf[stage](one)[0]!) === quarter && isLate(stage, one)]),
        [{ figure: "caseload", way: "age", group: "25 to 49" }, (one) => one.status === "in_support" && ageBandOf(ageOn(one.bornOn, today())) === "25 to 49"],
        [{ figure: "caseload", way: "council", group: notKnown }, (one) => one.status === "in_support" && one.council === null],
        [{ figure: "caseload", way: "offer", group: "working_futures" }, (one) => one.status === "in_support" && one.spells.some(({ offer, open }) => open && offer === "working_futures")],
      ];
      for (const [behind, isBehind] of behinds) {
        const cases = chosen(question).filter(isBehind);
        const asked = { behind, choice: question, today: today() };
        expect((await countAllBehind(behind, question, today())).cases, JSON.stringify(behind)).toBe(cases.length);
        const [seen, listed] = await asActor(manager, async (db) => [await countBehind(db, asked), await listBehind(db, asked, { limit: 100, offset: 0 })] as const);
        expect(new Set(listed.map(({ id }) => id)), JSON.stringify(behind)).toEqual(new Set(cases.filter(({ restricted }) => !restricted).map(({ made }) => made.id)));
        expect(seen).toBe(listed.length);
      }
    }
  });
});
