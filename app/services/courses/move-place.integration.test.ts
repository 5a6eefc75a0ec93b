import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { askForPlace } from "#app/services/courses/ask-for-place.server";
import { asService } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { aCaseReferredTo, aPlace, aStart, type WithReferral } from "#db/factories/make-courses";
import { listPlacesOfReferral } from "#db/queries/courses/places";
import { caseEvents, coursePlaces, courseStarts, outbox } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { movePlace } from "./move-place.server";
import { offerNext } from "./offer-next.server";

useServiceDatabase();

let amina: StaffActor;
let college: Awaited<ReturnType<typeof aService>>;
let days = 0;
beforeAll(async () => {
  amina = await aStaffMember({ hubIds: [(await aHub()).id] });
  college = await aService();
});

/** A start of its own day. */
const starting = (over: Parameters<typeof aStart>[1] = {}) => aStart(college, { startsOn: `2026-05-${String((days += 1)).padStart(2, "0")}` as never, ...over });
const person = (over: Parameters<typeof aCaseReferredTo>[2] = {}) => aCaseReferredTo(college, amina, over);
const move = (placeId: string, toStartId: string) => asService((db) => movePlace(depsWithin(db), college.provider, { placeId, toStartId }));
const startOf = async (id: string) => (await asService((db) => db.select().from(courseStarts).where(eq(courseStarts.id, id))))[0]!;
const heldAt = async (id: string) => (await asService((db) => db.select().from(coursePlaces).where(eq(coursePlaces.startId, id)))).filter(({ status }) => status === "taken" || status === "offered").length;
const placesOf = async ({ referralId }: WithReferral) => (await asService((db) => listPlacesOfReferral(db, referralId))).map(({ place, start }) => ({ status: place.status, startId: start.id }));

describe("moving somebody to another start", () => {
  it("gives them the place there and theirs back here, in one step; they and their adviser are told of both days", async () => {
    const [from, to] = [await starting({ places: 1 }), await starting({ places: 1 })];
    const who = await person();
    const { id } = await aPlace(who, from);
    expect(await move(id, to.id)).toBe("done");
    expect(await placesOf(who)).toEqual([{ status: "taken", startId: to.id }, { status: "given_back", startId: from.id }]);
    expect([(await startOf(from.id)).taken, (await startOf(to.id)).taken]).toEqual([0, 1]);
    const told = (await asService((db) => db.select().from(outbox).where(eq(outbox.caseId, who.id)))).map(({ body }) => body).join("\n");
    for (const words of ["1 May 2026", "2 May 2026"]) expect(told).toContain(words);
    const events = await asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, who.id)).orderBy(caseEvents.recordedAt, caseEvents.id));
    expect(events.filter(({ kind }) => kind.startsWith("course_place")).map(({ kind, actorName }) => [kind, actorName])).toEqual([["course_place_given_back", college.provider.name], ["course_place_taken", college.provider.name]]);
    // And back again, to the row they had.
    const there = (await asService((db) => db.select().from(coursePlaces).where(eq(coursePlaces.startId, to.id))))[0]!;
    expect(await move(there.id, from.id)).toBe("done");
    expect(await placesOf(who)).toEqual([{ status: "taken", startId: from.id }, { status: "given_back", startId: to.id }]);
  });

  it("leaves them what they have where there is no place, where somebody waits for it, and where it cannot be joined", async () => {
    const from = await starting({ places: 9 });
    const who = await person();
    const { id } = await aPlace(who, from);
    const full = await starting({ places: 1 });
    await aPlace(await person(), full);
    const waitedFor = await starting({ places: 1 });
    await aPlace(await person(), waitedFor, "waiting");
    const [closed, cancelled] = [await starting({ closesOn: "2026-03-10" as never }), await starting({ cancelledAt: new Date("2026-03-10T10:00:00Z") })];
    const elsewhere = await aStart(await aService());
    for (const [to, why] of [[full, "full"], [waitedFor, "full"], [closed, "closed"], [cancelled, "closed"], [elsewhere, "not-found"], [from, "not-found"], [{ id: "nobody's" }, "not-found"]] as const) expect(await move(id, to.id), why).toBe(why);
    expect(await move("nobody's", full.id)).toBe("not-found");
    expect(await placesOf(who)).toEqual([{ status: "taken", startId: from.id }]);
  });

  it("is for who has something still: not for what lapsed, nor once their referral is over", async () => {
    const [from, to] = [await starting(), await starting()];
    const lapsed = await aPlace(await person(), from, "lapsed");
    const over = await aPlace(await person({ status: "completed" }), from);
    for (const { id } of [lapsed, over]) expect(await move(id, to.id)).toBe("too-late");
    const waiting = await aPlace(await person(), from, "waiting");
    expect(await move(waiting.id, to.id)).toBe("done");
  });
});

describe("many moved at once", () => {
  it("one way: as many as there are places, the others keep theirs, and those who ask meanwhile get none twice", async () => {
    const [from, to] = [await starting({ places: 20 }), await starting({ places: 5 })];
    const movers = await Promise.all(Array.from({ length: 20 }, () => person()));
    const places = [];
    for (const who of movers) places.push(await aPlace(who, from));
    const asking = await Promise.all(Array.from({ length: 10 }, () => person()));
    const [moved, asked] = await Promise.all([
      Promise.all(places.map(({ id }) => move(id, to.id))),
      Promise.all(asking.map(({ referralId }) => asService((db) => askForPlace(depsWithin(db), amina, { referralId, startId: to.id })))),
    ]);
    const [done, taken] = [moved.filter((answer) => answer === "done").length, asked.filter((answer) => answer === "taken").length];
    expect(done + taken).toBe(5);
    expect(moved.filter((answer) => answer === "full")).toHaveLength(20 - done);
    expect([await heldAt(to.id), (await startOf(to.id)).taken, await heldAt(from.id), (await startOf(from.id)).taken]).toEqual([5, 5, 20 - done, 20 - done]);
    for (const who of movers) expect((await placesOf(who)).filter(({ status }) => status === "taken")).toHaveLength(1);
  }, 60_000);

  it("both ways between two starts: none waits for ever, and nobody is lost or doubled", async () => {
    const [one, other] = [await starting({ places: 12 }), await starting({ places: 12 })];
    const here = await Promise.all(Array.from({ length: 8 }, () => person()));
    const there = await Promise.all(Array.from({ length: 8 }, () => person()));
    const moves: Promise<string>[] = [];
    const [ofHere, ofThere] = [[] as string[], [] as string[]];
    for (const who of here) ofHere.push((await aPlace(who, one)).id);
    for (const who of there) ofThere.push((await aPlace(who, other)).id);
    for (let at = 0; at < 8; at += 1) moves.push(move(ofHere[at]!, other.id), move(ofThere[at]!, one.id));
    const answers = await Promise.all(moves);
    expect(answers.every((answer) => answer === "done" || answer === "full")).toBe(true);
    await Promise.all([offerNext(one.id), offerNext(other.id)]);
    expect((await heldAt(one.id)) + (await heldAt(other.id))).toBe(16);
    for (const start of [one, other]) expect(await heldAt(start.id)).toBe((await startOf(start.id)).taken);
    for (const who of [...here, ...there]) expect((await placesOf(who)).filter(({ status }) => status === "taken")).toHaveLength(1);
  }, 60_000);
});
