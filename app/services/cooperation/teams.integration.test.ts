import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { countAsked, isComplete, monthOf, type Asked, type CooperationCounts } from "#app/domain/cooperation/count";
import { handoverReturnReasons } from "#app/domain/handovers/handover";
import type { StaffActor } from "#app/domain/people/actor";
import { freshId, today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { aCaseInSupport, aHub, anOrganisation, aStaffMember, type MadeCase } from "#db/factories/make";
import { barriers, cooperationStatements, handovers, triageDecisions, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { workOutStatements } from "./work-out-statements.server";

// Providers are not the only partners: Jobcentre and council teams are asked to take cases on, and decide what arrives in triage. What the
// database counts of them is held against a plain model of the same events, thrown by dice.

useServiceDatabase();

interface Team {
  organisationId: string;
  people: StaffActor[];
}

let hubId: string;
let teams: Team[];
beforeAll(async () => {
  hubId = (await aHub()).id;
  teams = [];
  for (const name of ["Northmere Jobcentre", "Saltby Council", "Eastfold Council"]) {
    const organisation = await anOrganisation({ name });
    const person = () => aStaffMember({ hubIds: [hubId], organisation });
    teams.push({ organisationId: organisation.id, people: [await person(), await person()] });
  }
});

/** One asking, as the dice threw it: who was asked in which way, who answered, when and how. */
const anEvent = fc.record({
  askedOn: fc.nat(74).map((days) => addDays(day("2025-12-20"), days)),
  clock: fc.integer({ min: 1, max: 12 }),
  answeredAfter: fc.option(fc.nat(20), { freq: 4 }),
  how: fc.constantFrom("adviser", "hub", "organisation"),
  team: fc.nat(2), person: fc.nat(1), answeringTeam: fc.nat(2),
  yes: fc.boolean(), withdrawn: fc.integer({ min: 0, max: 7 }).map((dice) => dice === 0), reason: fc.constantFrom(...handoverReturnReasons),
  open: fc.nat(4), kind: fc.constantFrom("accept", "ask", "signpost", "keep"), late: fc.boolean(),
});
type Event = (typeof anEvent) extends fc.Arbitrary<infer One> ? One : never;

const noon = (on: CalendarDay) => new Date(`${on}T12:00:00Z`);

/** Barriers open on the day of asking, and others that were opened after it or closed before. */
async function withBarriers(made: MadeCase, askedOn: CalendarDay, open: number): Promise<void> {
  const codes = ["CON", "TRA", "ESO", "DIG", "HOU"] as const;
  await asService(async (db) => {
    await db.delete(barriers).where(eq(barriers.caseId, made.id));
    await db.insert(barriers).values(codes.map((code, at) => ({ id: freshId(), caseId: made.id, code, size: "a_bit" as const, owner: "adviser" as const, openedOn: addDays(askedOn, at < open ? -at : at % 2 ? 1 : -9), closedOn: at < open ? null : at % 2 ? null : askedOn })));
  });
}

/** What a person with a pencil would note of an event, and of whom. */
interface Noted extends Asked {
  organisationId: string;
}

const happens = {
  async handovers({ askedOn, clock, answeredAfter, how, team, person, answeringTeam, yes, withdrawn, reason, open }: Event): Promise<Noted | undefined> {
    const [asked, answering] = [teams[team]!, teams[how === "hub" ? answeringTeam : team]!];
    const made = await aCaseInSupport();
    const [dueOn, answeredOn] = [addDays(askedOn, clock), withdrawn || answeredAfter === null ? undefined : addDays(askedOn, answeredAfter)];
    const answerer = answering.people[person]!;
    await asService(async (db) => {
      await db.insert(handovers).values({
        id: freshId(), caseId: made.id, target: how, status: withdrawn ? "withdrawn" : answeredOn === undefined ? "asked" : yes ? "accepted" : "returned",
        fromStaffId: made.lead.id, fromName: made.lead.name, fromHubId: hubId, toName: "Whoever", withData: true, reason: "Moved", residentAgreedOn: askedOn, askedAt: noon(askedOn), dueOn,
        ...(how === "adviser" && { toStaffId: asked.people[person]!.id }), ...(how === "hub" && { toHubId: hubId }), ...(how === "organisation" && { toOrganisationId: asked.organisationId, toHubId: null }),
        ...(answeredOn !== undefined && { answeredAt: noon(answeredOn), answeredBy: answerer.id, answeredByName: answerer.name, returnReason: yes ? null : reason }),
      });
    });
    await withBarriers(made, askedOn, open);
    // Nobody could answer what was taken back; nobody alone is silent at a hub.
    if (withdrawn || (how === "hub" && answeredOn === undefined)) return undefined;
    return { organisationId: answering.organisationId, askedOn, dueOn, answeredOn, accepted: answeredOn !== undefined && yes, reason: answeredOn !== undefined && !yes ? reason : undefined, barriers: open, running: answeredOn === undefined && dueOn >= today() };
  },

  async triage({ askedOn, clock, answeredAfter, team, person, kind, late, open }: Event): Promise<Noted | undefined> {
    const made = await aCaseInSupport();
    const decider = teams[team]!.people[person]!;
    const [dueOn, entryId] = [addDays(askedOn, clock), freshId()];
    const decision = (at: Date, by: StaffActor, which: Event["kind"]) => ({ id: freshId(), entryId, caseId: made.id, kind: which, suggestion: {} as never, rulesVersion: "1", decidedBy: by.id, decidedAt: at });
    await asService(async (db) => {
      await db.insert(triageEntries).values({ id: entryId, caseId: made.id, hubId, cause: "reorientation", arrivedAt: noon(askedOn), dueOn, decidedAt: answeredAfter === null ? null : noon(addDays(askedOn, answeredAfter)) });
      if (answeredAfter === null) return;
      await db.insert(triageDecisions).values(decision(noon(addDays(askedOn, answeredAfter)), decider, kind));
      // Somebody of another team thinks again later: the first word counts.
      if (late) await db.insert(triageDecisions).values(decision(noon(addDays(askedOn, answeredAfter + 1)), teams[(team + 1) % 3]!.people[0]!, kind === "accept" ? "keep" : "accept"));
    });
    await withBarriers(made, askedOn, open);
    if (answeredAfter === null) return undefined;
    return { organisationId: decider.organisationId, askedOn, dueOn, answeredOn: addDays(askedOn, answeredAfter), accepted: kind === "accept", barriers: open, running: false };
  },
};

describe.each(["handovers", "triage"] as const)("the %s of Jobcentre and council teams", (work) => {
  it("are counted as a plain model counts the same events", async () => {
    const events = fc.sample(anEvent, { numRuns: 60, seed: 5 });
    const noted: Noted[] = [];
    for (const event of events) {
      const one = await happens[work](event);
      if (one) noted.push(one);
    }
    await workOutStatements();
    const kept = await asService((db) => db.select().from(cooperationStatements));
    const worked = Object.fromEntries(kept.filter((one) => one.work === work).map(({ organisationId, month, counts, complete }) => [`${organisationId} ${month}`, { counts, complete }]));
    const model: Record<string, { counts: CooperationCounts; complete: boolean }> = {};
    for (const key of new Set(noted.map(({ organisationId, askedOn }) => `${organisationId} ${monthOf(askedOn)}`))) {
      const ofMonth = noted.filter(({ organisationId, askedOn }) => `${organisationId} ${monthOf(askedOn)}` === key);
      model[key] = { counts: countAsked(ofMonth, today()), complete: isComplete(key.split(" ")[1] as CalendarDay, ofMonth, today()) };
    }
    expect(noted.length, "the dice threw enough to count").toBeGreaterThan(30);
    expect(Object.keys(model).length).toBeGreaterThan(6);
    expect(worked).toEqual(model);
  }, 120_000);
});
