import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#app/domain/calendar/calendar-day";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { changeService } from "#app/services/directory/change-service.server";
import { asActor, asService } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { aPostcode } from "#db/factories/make-postcode";
import { courseStarts, locations, synonyms } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { freshId } from "#app/platform/service.server";
import { loader as findLoader } from "./find";
import { loader as showLoader } from "./show";

useServiceDatabase();

const asked = (path: string, params: Record<string, string> = {}) => ({ request: new Request(`http://localhost:3000${path}`), params, context: { asking: { visit: "somebody", path } } }) as unknown as LoaderFunctionArgs;

async function find(query: string) {
  const { data, init } = (await findLoader(asked(`/services?${query}`))) as unknown as { data: Awaited<ReturnType<typeof findLoader>>["data"]; init?: { status?: number } | null };
  return { ...data, status: init?.status ?? 200, names: data.services.map(({ name }) => name) };
}

let maths: Awaited<ReturnType<typeof aService>>;
let far: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  maths = await aService({ name: "Maths for work", description: "Fractions and percentages", minimumAge: 19, feesDescription: "Free", url: "https://college.example/maths", applicationProcess: "Ring us" });
  far = await aService({ name: "Welding", description: "Metal", takesReferrals: false });
  const closed = await aService({ name: "Closed for now", status: "temporarily closed", alert: "Back in May" });
  for (const over of [{ name: "Not for everybody", public: false }, { name: "Over", status: "defunct" as const }, { name: "Resting", status: "inactive" as const }]) await aService(over);
  await aPostcode({ postcode: "NM1 4AB", latitude: 54, longitude: -1 });
  const alex = await aStaffMember({ roles: ["administrator"] });
  const sites = [["Quay Centre", maths, 54.001], ["Far Works", far, 54.4]] as const;
  for (const [name, { id: serviceId, organisationId }, latitude] of sites) {
    const id = freshId();
    await asService((db) => db.insert(locations).values({ id, organisationId, locationType: "physical", name, city: "Northmere", postalCode: "NM1 4AB", latitude, longitude: -1 }));
    await asActor(alex, (db) => changeService(depsWithin(db), { serviceId, version: 1, entry: { locations: [{ id: "", locationId: id, description: null }] } }, { source: "administrator", byName: alex.name }));
  }
  await asService(async (db) => {
    await db.insert(courseStarts).values({ id: freshId(), serviceId: maths.id, startsOn: addDays(today(), 10), places: 0 });
    await db.insert(synonyms).values({ id: freshId(), word: "sums", means: "maths" });
  });
  expect(closed.name).toBe("Closed for now");
  await aHub({ name: "Northmere Central" });
});

describe("looking for help near you", () => {
  it("shows what is public and running, what is closed for now last and with why", async () => {
    const { names, services, total, status } = await find("");
    expect([status, total, names]).toEqual([200, 3, ["Welding", "Maths for work", "Closed for now"]]);
    expect(services.map(({ why, alert }) => [why, alert])).toEqual([[undefined, null], [undefined, null], ["closed_for_now", "Back in May"]]);
  });

  it("finds by words, though they are misspelt or stand for others", async () => {
    expect((await find("q=fractions")).names).toEqual(["Maths for work"]);
    expect(await find("q=wleding")).toMatchObject({ names: ["Welding"], meant: "welding" });
    expect((await find("q=wleding&typed=yes")).names).toEqual([]);
    expect((await find("q=sums")).names).toEqual(["Maths for work"]);
  });

  it("says how far it is from a postcode, and shows only what is near where that is asked", async () => {
    const { services } = await find("postcode=nm14ab");
    expect(Object.fromEntries(services.map(({ name, miles }) => [name, miles]))).toEqual({ "Maths for work": "under", Welding: 28, "Closed for now": undefined });
    expect((await find("postcode=NM1 4AB&near=yes")).names).toEqual(["Maths for work"]);
    expect((await find("postcode=ZZ9 9ZZ&near=yes")).names, "a postcode nobody knows narrows nothing").toHaveLength(3);
  });

  it("puts what is not for an age last, and says so", async () => {
    expect((await find("age=17&q=maths")).services.map(({ name, why }) => [name, why])).toEqual([["Maths for work", "too_young"]]);
    expect((await find("age=17")).names.slice(0, 1)).toEqual(["Welding"]);
  });

  it.each([["postcode=NM1", ["postcode"]], ["age=old", ["age"]], ["postcode=1&age=900", ["postcode", "age"]]])("says what is wrong with %s, and still shows services", async (query, wrong) => {
    const answer = await find(query);
    expect([answer.status, answer.wrong]).toEqual([422, wrong]);
    expect(answer.names.length).toBe(3);
  });

  it("where nothing is found, leads to people", async () => {
    expect(await find("q=xylophone")).toMatchObject({ total: 0, names: [], hubs: [{ name: "Northmere Central" }] });
  });

  it("asks for a page there is, whatever page is asked for", async () => {
    expect(await find("page=900&size=7")).toMatchObject({ page: 1, total: 3 });
  });
});

describe("one service", () => {
  it("says how to get there, what it costs and when it starts; nothing of how it is run", async () => {
    const shown = await showLoader(asked(`/services/${maths.id}?postcode=NM1 4AB`, { serviceId: maths.id }));
    expect(shown).toMatchObject({ name: "Maths for work", cost: "Free", minimumAge: 19, url: "https://college.example/maths", applicationProcess: "Ring us", takesReferrals: true, closed: false, nextStart: { left: 0 } });
    expect(shown.addresses).toMatchObject([{ name: "Quay Centre", postcode: "NM1 4AB" }]);
    expect(shown.miles).toBe("under");
    for (const hidden of ["chases", "version", "assurerEmail", "streamId", "organisationId"]) expect(shown).not.toHaveProperty(hidden);
  });

  it("makes no link of what is no address of a page", async () => {
    const { id } = await aService({ url: "javascript:alert(1)" });
    expect((await showLoader(asked(`/services/${id}`, { serviceId: id }))).url).toBeUndefined();
  });

  it("is not there where it is not public, has ended, or never was", async () => {
    const ids = [(await aService({ public: false })).id, (await aService({ status: "inactive" })).id, "nonsense", "d1000000-0000-4000-8000-000000000099"];
    for (const id of ids) await expect(Promise.resolve(showLoader(asked(`/services/${id}`, { serviceId: id })))).rejects.toMatchObject({ status: 404 });
  });
});
