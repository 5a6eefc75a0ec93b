import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { agreeDates } from "#app/services/referrals/agree-dates.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { closeOwnCase } from "#app/services/resident/close-own-case.server";
import { asActor, asService } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { aCaseReferredTo, aPlace, aStart, type WithReferral } from "#db/factories/make-courses";
import { listPlacesOfReferral, listPlacesOfStart } from "#db/queries/courses/places";
import { caseEvents, coursePlaces, courseStarts, outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { askForPlace } from "./ask-for-place.server";
import { giveBackPlace } from "./give-back-place.server";
import { lapsePlaces } from "./lapse-places.server";
import { offerPlaces } from "./offer-next.server";
import { takeOfferedPlace } from "./take-offered-place.server";

const { clock } = useServiceDatabase();

let amina: StaffActor;
let college: Awaited<ReturnType<typeof aService>>;
let start: { id: string };

beforeEach(async () => {
  amina = await aStaffMember({ hubIds: [(await aHub()).id] });
  college = await aService();
  start = await aStart(college, { places: 1 });
});

const doing = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const asItself = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const person = (over: Parameters<typeof aCaseReferredTo>[2] = {}) => aCaseReferredTo(college, amina, over);
const ask = ({ referralId }: WithReferral, at = start) => doing(amina, (deps) => askForPlace(deps, amina, { referralId, startId: at.id }));
const placeOf = async ({ referralId }: WithReferral) => (await asService((db) => listPlacesOfReferral(db, referralId)))[0];
const statusOf = async (who: WithReferral) => (await placeOf(who))?.place.status;
const kinds = async ({ id }: WithReferral) => (await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, id)).orderBy(caseEvents.recordedAt, caseEvents.id))).map(({ kind }) => kind).filter((kind) => kind.startsWith("course_place"));
const told = async ({ id }: WithReferral) => (await asService((db) => db.select().from(outbox).where(eq(outbox.caseId, id)).orderBy(outbox.createdAt, outbox.id))).map(({ template, body }) => ({ template, body }));

/** One has the place, and another waits for it. */
async function aFullCourse() {
  const [has, waits] = [await person(), await person()];
  await ask(has);
  clock.set("2026-03-11T10:00:01Z");
  await ask(waits);
  return { has, waits };
}

describe("asking for a place", () => {
  it("gives the one that is left, and the next person their turn; both are told in plain words", async () => {
    const { has, waits } = await aFullCourse();
    expect([await statusOf(has), await statusOf(waits)]).toEqual(["taken", "waiting"]);
    expect((await placeOf(waits))!.turn).toBe(1);
    expect([await kinds(has), await kinds(waits)]).toEqual([["course_place_taken"], ["course_place_waiting"]]);
    expect((await told(has))[0]!.body).toContain("You have a place on the course");
    expect((await told(waits))[0]!.body).toContain("You are on the list");
  });

  it("is for somebody the provider has said yes to, at a start of that service that is open, once at a time", async () => {
    const one = await person();
    expect(await ask(await person({ status: "sent" }))).toBe("not-accepted");
    expect(await ask(one, await aStart(await aService()))).toBe("not-found");
    expect(await ask(one, { id: "nobody's" })).toBe("not-found");
    expect(await ask(one, await aStart(college, { startsOn: "2026-05-01" as never, closesOn: "2026-03-10" as never }))).toBe("closed");
    expect(await ask(one)).toBe("taken");
    expect(await ask(one)).toBe("has-one-already");
    expect(await ask(one, await aStart(college, { startsOn: "2026-05-02" as never }))).toBe("has-one-already");
  });

  it("is nobody's business who does not see the case", async () => {
    const elsewhere = await aStaffMember({ hubIds: [(await aHub()).id] });
    const { referralId } = await person();
    expect(await doing(elsewhere, (deps) => askForPlace(deps, elsewhere, { referralId, startId: start.id }))).toBe("not-found");
  });
});

describe("a place that becomes free", () => {
  it("is offered to whoever waits, with a last day; they say yes", async () => {
    const { has, waits } = await aFullCourse();
    expect(await doing(amina, async (deps) => giveBackPlace(deps, amina, { placeId: (await placeOf(has))!.place.id }))).toBe("done");
    clock.set("2026-03-11T10:00:02Z");
    expect(await offerPlaces()).toBe(1);
    expect((await placeOf(waits))!.place).toMatchObject({ status: "offered", answerByOn: "2026-03-16" });
    expect((await told(waits)).find(({ template, body }) => template === "course-place-offered" && body.includes("say yes or no"))).toBeDefined();
    clock.set("2026-03-11T10:00:03Z");
    const mine = (await placeOf(waits))!.place.id;
    expect(await doing(has.resident, (deps) => takeOfferedPlace(deps, has.resident, mine))).toBe("not-found");
    expect(await doing(waits.resident, (deps) => takeOfferedPlace(deps, waits.resident, mine))).toBe("done");
    expect(await doing(waits.resident, (deps) => takeOfferedPlace(deps, waits.resident, mine))).toBe("too-late");
    expect(await kinds(waits)).toEqual(["course_place_waiting", "course_place_offered", "course_place_taken"]);
  });

  it("that nobody takes lapses after its last day, once, and goes to the next", async () => {
    const { has, waits } = await aFullCourse();
    clock.set("2026-03-11T10:00:02Z");
    const third = await person();
    await ask(third);
    await doing(amina, async (deps) => giveBackPlace(deps, amina, { placeId: (await placeOf(has))!.place.id }));
    await offerPlaces();
    clock.set("2026-03-16T23:00:00Z");
    expect(await lapsePlaces()).toBe(0);
    clock.set("2026-03-17T00:30:00Z");
    const late = (await placeOf(waits))!.place.id;
    expect(await doing(waits.resident, (deps) => takeOfferedPlace(deps, waits.resident, late))).toBe("too-late");
    expect(await Promise.all([lapsePlaces(), lapsePlaces()])).toEqual(expect.arrayContaining([1]));
    expect(await lapsePlaces()).toBe(0);
    expect(await offerPlaces()).toBe(1);
    expect([await statusOf(waits), await statusOf(third)]).toEqual(["lapsed", "offered"]);
    expect((await kinds(waits)).filter((kind) => kind === "course_place_lapsed")).toHaveLength(1);
    expect(await ask(waits)).toBe("waiting");
    expect((await placeOf(waits))!.turn).toBe(1);
  });

  it("by a resident who gives back their own goes on too", async () => {
    const { has, waits } = await aFullCourse();
    const id = (await placeOf(has))!.place.id;
    expect(await doing(waits.resident, (deps) => giveBackPlace(deps, waits.resident, { placeId: id }))).toBe("not-found");
    expect(await doing(has.resident, (deps) => giveBackPlace(deps, has.resident, { placeId: id }))).toBe("done");
    await offerPlaces();
    expect(await statusOf(waits)).toBe("offered");
  });
});

describe("a referral", () => {
  it("that is accepted gives the start that was asked for with it, by when it was sent", async () => {
    const { has } = await aFullCourse();
    const early = await person({ status: "sent", askedStartId: start.id, sentAt: new Date("2026-03-02T10:00:00Z") });
    await asItself((deps) => answerReferral(deps, college.provider, early.referralId, { version: 1, answer: { kind: "accept", words: "" } }));
    expect(await placeOf(early)).toMatchObject({ place: { status: "waiting" }, turn: 1 });
    expect(await statusOf(has)).toBe("taken");
  });

  it("whose other dates are agreed to gives the start of that day, by when it was sent, and not the one that did not suit", async () => {
    const later = await aStart(college, { places: 1, startsOn: day("2026-05-11") });
    const onDay = async (on: string) => {
      const one = await person({ status: "dates_offered", askedStartId: start.id, offeredDays: [day("2026-05-11"), day("2026-05-18")], sentAt: new Date("2026-03-02T10:00:00Z") });
      expect(await doing(amina, (deps) => agreeDates(deps, amina, { referralId: one.referralId, version: 1, on: day(on) }))).toBe("done");
      return one;
    };
    const first = await onDay("2026-05-11");
    expect(await placeOf(first)).toMatchObject({ place: { status: "taken", startId: later.id, askedAt: new Date("2026-03-02T10:00:00Z") } });
    expect(await kinds(first)).toEqual(["course_place_taken"]);
    expect(await statusOf(await onDay("2026-05-11"))).toBe("waiting");
    // A day on which no course of theirs starts gives no place: the referral's page offers the starts there are.
    expect(await placeOf(await onDay("2026-05-18"))).toBeUndefined();
  });

  it.each(["decline", "not_start"] as const)("that ends with %s gives its place back in the same breath", async (kind) => {
    const { has, waits } = await aFullCourse();
    const answer = kind === "decline" ? { kind, reason: "no_places" as const, words: "" } : { kind, words: "" };
    await asItself((deps) => answerReferral(deps, college.provider, has.referralId, { version: 1, answer }));
    expect(await statusOf(has)).toBe("given_back");
    await offerPlaces();
    expect(await statusOf(waits)).toBe("offered");
  });

  it("that is taken back, by the adviser or with the whole case by the resident, gives its place back", async () => {
    const { has, waits } = await aFullCourse();
    await doing(amina, (deps) => withdrawReferral(deps, amina, { referralId: has.referralId, version: 1, reason: "found_work", words: "" }));
    expect(await statusOf(has)).toBe("given_back");
    await offerPlaces();
    await doing(waits.resident, (deps) => closeOwnCase(deps, waits.resident, { why: "found_work", words: "" }));
    expect(await statusOf(waits)).toBe("given_back");
    const [row] = await asService((db) => db.select().from(courseStarts).where(eq(courseStarts.id, start.id)));
    expect(row!.taken).toBe(0);
  });

  it("that was used keeps its place", async () => {
    const one = await person({ status: "started" });
    const { id } = await aPlace(one, start);
    await asItself((deps) => answerReferral(deps, college.provider, one.referralId, { version: 1, answer: { kind: "complete", on: "2026-03-11" as never } }));
    const [row] = await asService((db) => db.select().from(coursePlaces).where(eq(coursePlaces.id, id)));
    expect(row!.status).toBe("taken");
  });
});

describe("the list of a start", () => {
  it("shows a provider those whose referral it sees, in turn, and another provider nobody", async () => {
    const { has, waits } = await aFullCourse();
    const seen = (by: StaffActor) => asActor(by, (db) => listPlacesOfStart(db, start.id));
    expect((await seen(college.provider)).map(({ referralReference, turn }) => [referralReference, turn])).toEqual([[has.referralRef, null], [waits.referralRef, 1]]);
    expect(await seen((await aService()).provider)).toEqual([]);
  });
});
