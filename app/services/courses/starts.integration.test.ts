import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StartWish } from "#app/domain/courses/start";
import type { MachineActor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { aCaseReferredTo, aPlace, aStart, type WithReferral } from "#db/factories/make-courses";
import { listPlacesOfReferral, listPlacesOfStart } from "#db/queries/courses/places";
import { findStart } from "#db/queries/courses/starts";
import { outbox, serviceChanges, services } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { addStart } from "./add-start.server";
import { cancelStart } from "./cancel-start.server";
import { changeStart } from "./change-start.server";
import type { Keeper } from "./keeper";
import { offerPlaces } from "./offer-next.server";
import { settleCancelled } from "./settle-cancelled.server";

const { clock } = useServiceDatabase();

let amina: StaffActor;
let college: Awaited<ReturnType<typeof aService>>;

beforeEach(async () => {
  amina = await aStaffMember({ hubIds: [(await aHub()).id] });
  college = await aService();
});

const wish = (over: Partial<StartWish> = {}): StartWish => ({ startsOn: day("2026-05-05"), places: 10, note: "", ...over });
const as = <T>(by: Keeper, work: (deps: Deps) => Promise<T>) => asActor(by, (db) => work(depsWithin(db)));
const change = (by: Keeper, startId: string, version: number, over: Partial<StartWish>) => asService((db) => changeStart(depsWithin(db), by, { startId, version, wish: wish(over) }));
const cancel = (startId: string, version = 1) => as(college.provider, (deps) => cancelStart(deps, college.provider, { startId, version }));
const listed = (startId: string) => asService((db) => listPlacesOfStart(db, startId));
const placesOf = ({ referralId }: WithReferral) => asService((db) => listPlacesOfReferral(db, referralId));
const told = async ({ id }: WithReferral) => (await asService((db) => db.select().from(outbox).where(eq(outbox.caseId, id)).orderBy(outbox.createdAt, outbox.id))).map(({ body }) => body).join("\n");
const startOf = (id: string) => asService((db) => findStart(db, id));

describe("a start", () => {
  it("is announced by its provider, its provider's own system or an administrator, and by nobody else", async () => {
    const machine: MachineActor = { kind: "machine", id: college.id, name: "Timetable", roles: ["provider"], organisationId: college.organisationId, organisationName: "College", scopes: [] };
    const administrator = await aStaffMember({ roles: ["administrator"] });
    const other = (await aService()).provider;
    for (const [by, startsOn] of [[college.provider, "2026-05-05"], [machine, "2026-05-06"], [administrator, "2026-05-07"]] as const) {
      expect(await as(by, (deps) => addStart(deps, by, college.id, wish({ startsOn: day(startsOn) })))).toHaveProperty("added");
    }
    expect(await as(other, (deps) => addStart(deps, other, college.id, wish({ startsOn: day("2026-05-08") })))).toBe("not-found");
    expect(await as(college.provider, (deps) => addStart(deps, college.provider, "nobody's", wish()))).toBe("not-found");
    expect(await as(college.provider, (deps) => addStart(deps, college.provider, college.id, wish()))).toBe("same-day");
    const changes = await asService((db) => db.select().from(serviceChanges).where(eq(serviceChanges.serviceId, college.id)));
    expect(changes.map(({ source }) => source).sort()).toEqual(["administrator", "machine", "provider"]);
  });

  it("of another provider is not changed by the database either", async () => {
    const start = await aStart(college);
    const other = (await aService()).provider;
    await as(other, (deps) => deps.db.update(services).set({ name: "Ours now" }).where(eq(services.id, college.id)));
    expect(await as(other, (deps) => cancelStart(deps, other, { startId: start.id, version: 1 }))).toBe("not-found");
    expect(await startOf(start.id)).toMatchObject({ serviceName: college.name, start: { cancelledAt: null } });
  });

  it("never has fewer places than are held, and the later of two changes is told", async () => {
    const start = await aStart(college, { places: 3 });
    for (const status of ["taken", "offered"] as const) await aPlace(await aCaseReferredTo(college, amina), start, status, status === "offered" ? { answerByOn: day("2026-03-16") } : {});
    expect(await change(college.provider, start.id, 1, { places: 1 })).toBe("fewer-than-held");
    expect(await change(college.provider, start.id, 1, { places: 2 })).toBe("done");
    expect(await change(college.provider, start.id, 1, { places: 5 })).toBe("changed-meanwhile");
    expect((await startOf(start.id))!.start).toMatchObject({ places: 2, taken: 2, version: 2 });
  });

  it("with more places offers them to those who wait", async () => {
    const start = await aStart(college, { places: 0 });
    for (const at of ["2026-03-09", "2026-03-10"]) await aPlace(await aCaseReferredTo(college, amina), start, "waiting", { askedAt: new Date(`${at}T10:00:00Z`) });
    expect(await change(college.provider, start.id, 1, { places: 1 })).toBe("done");
    expect(await offerPlaces()).toBe(1);
    expect((await listed(start.id)).map(({ status }) => status)).toEqual(["offered", "waiting"]);
  });

  it("that moves is told to everybody who has a place or a turn", async () => {
    const start = await aStart(college, { startsOn: day("2026-05-05"), places: 1 });
    const [has, waits] = [await aCaseReferredTo(college, amina), await aCaseReferredTo(college, amina)];
    await aPlace(has, start);
    await aPlace(waits, start, "waiting");
    expect(await change(college.provider, start.id, 1, { places: 1, startsOn: day("2026-05-12") })).toBe("done");
    for (const somebody of [has, waits]) expect(await told(somebody)).toContain("now starts on 12 May 2026, and not on 5 May 2026");
    expect(await told(has)).toContain("Ask whether the new day suits them");
  });
});

describe("a start that is cancelled", () => {
  it("tells everybody, and keeps their turn for the next one: in the order in which they had asked", async () => {
    const start = await aStart(college, { places: 1 });
    const next = await aStart(college, { startsOn: day("2026-06-01"), places: 2 });
    const [has, waits, later] = [await aCaseReferredTo(college, amina), await aCaseReferredTo(college, amina), await aCaseReferredTo(college, amina)];
    await aPlace(has, start, "taken", { askedAt: new Date("2026-03-02T10:00:00Z") });
    await aPlace(waits, start, "waiting", { askedAt: new Date("2026-03-03T10:00:00Z") });
    await aPlace(later, next, "waiting", { askedAt: new Date("2026-03-09T10:00:00Z") });
    expect(await cancel(start.id)).toBe("done");
    expect(await cancel(start.id, 2)).toBe("changed-meanwhile");
    expect(await settleCancelled()).toBe(2);
    expect(await settleCancelled()).toBe(0);
    for (const somebody of [has, waits]) expect(await told(somebody)).toContain("You keep your turn");
    expect((await listed(next.id)).map(({ referralReference }) => referralReference)).toEqual([has, waits, later].map(({ referralRef }) => referralRef));
    expect(await offerPlaces()).toBe(2);
    expect((await listed(next.id)).map(({ status }) => status)).toEqual(["offered", "offered", "waiting"]);
  });

  it("keeps a turn until there is a next one, for those whose referral runs on", async () => {
    const start = await aStart(college);
    const [stays, goes] = [await aCaseReferredTo(college, amina), await aCaseReferredTo(college, amina)];
    const place = await aPlace(stays, start);
    await aPlace(goes, start, "given_back");
    clock.set("2026-03-11T11:00:00Z");
    await cancel(start.id);
    await settleCancelled();
    expect((await placesOf(stays))[0]).toMatchObject({ place: { id: place.id, status: "given_back" } });
    clock.set("2026-03-20T10:00:00Z");
    const added = await as(college.provider, (deps) => addStart(deps, college.provider, college.id, wish({ startsOn: day("2026-06-01") })));
    expect(await settleCancelled()).toBe(1);
    expect((await listed((added as { added: string }).added)).map(({ referralReference }) => referralReference)).toEqual([stays.referralRef]);
  });
});
