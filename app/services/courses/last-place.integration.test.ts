import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { aCaseReferredTo, aPlace, aStart, type WithReferral } from "#db/factories/make-courses";
import { coursePlaces, courseStarts } from "#db/schema/index";
import { testNow, useServiceDatabase } from "#db/testing/service-database";
import { askForPlace } from "./ask-for-place.server";
import { giveBackPlace } from "./give-back-place.server";
import { offerNext } from "./offer-next.server";

useServiceDatabase();

let amina: StaffActor;
let college: Awaited<ReturnType<typeof aService>>;
let ticks = 0;

/** As the adviser, a moment later than everything before. */
const asking = <T>(work: (deps: Deps) => Promise<T>) => asActor(amina, (db) => work({ ...depsWithin(db), now: () => new Date(testNow.getTime() + (ticks += 1)) }));
const listOf = (startId: string) => asService((db) => db.select().from(coursePlaces).where(eq(coursePlaces.startId, startId)).orderBy(asc(coursePlaces.askedAt), asc(coursePlaces.id)));
const takenOf = async (startId: string) => (await asService((db) => db.select().from(courseStarts).where(eq(courseStarts.id, startId))))[0]!.taken;

async function people(count: number): Promise<WithReferral[]> {
  const made: WithReferral[] = [];
  for (let batch = 0; batch < count; batch += 10) made.push(...(await Promise.all(Array.from({ length: Math.min(10, count - batch) }, () => aCaseReferredTo(college, amina)))));
  return made;
}

beforeAll(async () => {
  amina = await aStaffMember({ hubIds: [(await aHub()).id] });
  college = await aService();
});

describe("the last place", () => {
  it("goes to exactly one of 200 people who ask at once, and the others wait in the order of asking", async () => {
    const start = await aStart(college, { places: 5 });
    for (const somebody of await people(4)) await aPlace(somebody, start);
    const asked: string[] = [];
    const answers = await Promise.all(
      (await people(200)).map(({ referralId }) =>
        asking(async (deps) => {
          const answer = await askForPlace(deps, amina, { referralId, startId: start.id });
          asked.push(referralId);
          return answer;
        }),
      ),
    );
    expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "waiting")).toHaveLength(199);
    const list = await listOf(start.id);
    const ours = list.filter(({ referralId }) => asked.includes(referralId));
    // Whoever is next on the list is whoever's asking was done next.
    expect(ours.map(({ referralId }) => referralId)).toEqual(asked);
    expect(ours[0]!.status).toBe("taken");
    expect(await takenOf(start.id)).toBe(5);
  }, 120_000);

  it("is refused by the database to whoever goes round the list", async () => {
    const start = await aStart(college, { places: 1, startsOn: "2026-05-04" as never });
    const [one, other] = await people(2);
    await aPlace(one!, start);
    await expect(aPlace(other!, start)).rejects.toThrow();
    await expect(aPlace(other!, start, "offered")).rejects.toThrow();
    expect(await takenOf(start.id)).toBe(1);
  });
});

describe("places given back at once, while others ask", () => {
  it("are offered to exactly as many of those who wait, in turn, and never to somebody who came later", async () => {
    const start = await aStart(college, { places: 12, startsOn: "2026-05-11" as never });
    const [holders, waiters, latecomers] = [await people(12), await people(20), await people(10)];
    const places = [];
    for (const holder of holders) places.push(await aPlace(holder, start));
    const turns: string[] = [];
    for (const [index, waiter] of waiters.entries()) turns.push((await aPlace(waiter, start, "waiting", { askedAt: new Date(testNow.getTime() - 1_000_000 + index) })).id);
    await Promise.all([
      ...places.slice(0, 7).map(({ id }) => asking((deps) => giveBackPlace(deps, amina, { placeId: id })).then(() => offerNext(start.id))),
      ...latecomers.map(({ referralId }) => asking((deps) => askForPlace(deps, amina, { referralId, startId: start.id }))),
    ]);
    await offerNext(start.id);
    const list = await listOf(start.id);
    expect(list.filter(({ status }) => status === "offered").map(({ id }) => id)).toEqual(turns.slice(0, 7));
    expect(list.filter(({ status }) => status === "taken")).toHaveLength(5);
    expect(await takenOf(start.id)).toBe(12);
  }, 60_000);
});
