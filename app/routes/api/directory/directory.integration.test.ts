import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { publishedHsds, publishedJson, whereHsds } from "#app/platform/testing/published-hsds";
import { describe as describeApi } from "#app/web/api/describe";
import { depsWithin } from "#app/platform/deps.server";
import { changeService } from "#app/services/directory/change-service.server";
import { asActor, asService } from "#db/client.server";
import { aService, aStaffMember } from "#db/factories/make";
import { locations } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { barrierTermId } from "#app/domain/directory/hsds/our-terms";
import { operations } from "./operations";
import { loader as about } from "./about";
import { loader as organization } from "./organization";
import { loader as organizations } from "./organizations";
import { loader as oneService } from "./service";
import { loader as services } from "./services";
import { loader as taxonomies } from "./taxonomies";
import { loader as taxonomy } from "./taxonomy";
import { loader as terms } from "./taxonomy-terms";
import { loader as term } from "./taxonomy-term";

useServiceDatabase();

type Loader = (asked: never) => Promise<Response> | Response;

async function ask(loader: Loader, path: string, params: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const response = await loader({ request: new Request(`http://localhost:3000/api${path}`, { headers }), params, context: {} } as never);
  const body = response.status === 304 ? undefined : ((await response.json()) as Record<string, unknown>);
  return { status: response.status, headers: response.headers, body: body! };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

let college: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  college = await aService({ name: "Maths for work", url: "www.college.example/maths", email: "maths@college.example", minimumAge: 19, feesDescription: "Free" });
  const alex = await aStaffMember({ roles: ["administrator"] });
  const locationId = "0b000000-0000-4000-8000-000000000001";
  await asService((db) => db.insert(locations).values({ id: locationId, organisationId: college.organisationId, locationType: "physical", name: "North campus", address1: "1 Quay", postalCode: "NM1 4AB", latitude: 54.1, longitude: -1.2 }));
  await asActor(alex, (db) => changeService(depsWithin(db), {
    serviceId: college.id, version: 1, entry: {
      locations: [{ id: "", locationId, description: null }], languages: [{ id: "", code: "ur", name: "Urdu", note: null }], documents: [{ id: "", document: "Your passport", uri: null }],
      costs: [{ id: "", validFrom: null, validTo: null, option: "For adults", currency: "GBP", amountPence: 1250, amountDescription: "a term" }], areas: [{ id: "", name: "Northmere", description: null, uri: null, councilId: null, districts: ["NM1", "NM2"] }],
      contacts: [{ id: "", name: "Pat Jones", title: null, department: null, email: "pat@college.example", phone: "01632 960 111" }],
      schedules: [{ id: "", locationId, validFrom: null, validTo: null, startsOn: null, freq: "WEEKLY", interval: 1, byday: ["TU"], bymonthday: null, opensAt: "10:00", closesAt: "12:00", description: null, attendingType: null, notes: null }],
    },
  }, { source: "administrator", byName: alex.name }));
  await aService({ name: "Not for everybody", public: false });
  await aService({ name: "Over for good", status: "defunct" });
  await aService({ name: "Unchecked for years", assuredDate: "2019-01-01" as never });
});

const everyAnswer = (): [string, Loader, string, Record<string, string>?][] => [
  ["/api", about, ""], ["/api/services", services, "/services"], ["/api/services", services, "/services?full=true"], ["/api/services", services, "/services?minimal=true"], ["/api/services/{id}", oneService, "/services/x", { serviceId: college.id }],
  ["/api/organizations", organizations, "/organizations"], ["/api/organizations", organizations, "/organizations?full=true"], ["/api/organizations", organizations, "/organizations?full_service=true"],
  ["/api/organizations/{id}", organization, "/organizations/x", { organizationId: college.organisationId }], ["/api/taxonomies", taxonomies, "/taxonomies"], ["/api/taxonomies/{id}", taxonomy, "/taxonomies/x", { taxonomyId: "a51e0001-0000-8000-8000-000000000000" }],
  ["/api/taxonomy_terms", terms, "/taxonomy_terms?per_page=100"], ["/api/taxonomy_terms/{id}", term, "/taxonomy_terms/x", { termId: barrierTermId("ESO") }],
];

const described = describeApi({ title: "Work Local", version: "1", about: "", origin: "http://localhost:3000" }, operations) as { paths: Record<string, { get: { responses: Record<string, { content?: Record<string, { schema: object }> }> } }> };

const contentsOf = (body: Record<string, unknown>) => body.contents as { id: string; name: string }[];

describe("the public directory", () => {
  it("answers everything as its own description says", async () => {
    expect(new Set(everyAnswer().map(([path]) => path)), "every address is asked").toEqual(new Set(Object.keys(described.paths)));
    for (const [address, loader, path, params] of everyAnswer()) {
      const { status, body } = await ask(loader, path, params);
      expect(status, path).toBe(200);
      const valid = ajv.compile(described.paths[address]!.get.responses["200"]!.content!["application/json"]!.schema);
      expect(valid(body) || valid.errors, path).toBe(true);
    }
  });

  it("publishes what is public, still running, and not too long unchecked", async () => {
    const { body } = await ask(services, "/services");
    expect(contentsOf(body).map(({ name }) => name)).toEqual(["Maths for work"]);
    expect(body).toMatchObject({ total_items: 1, total_pages: 1, page_number: 1, size: 1, first_page: true, last_page: true, empty: false });
    const hidden = await aService({ public: false });
    expect((await ask(oneService, "/services/x", { serviceId: hidden.id })).status).toBe(404);
  });

  it("finds by words, by our terms, by organisation and by when it changed", async () => {
    const named = async (query: string) => contentsOf((await ask(services, `/services?${query}`)).body).map(({ name }) => name);
    expect(await named("search=maths")).toEqual(["Maths for work"]);
    expect(await named("search=welding")).toEqual([]);
    expect(await named(`taxonomy_term_id=${barrierTermId("ESO")}`)).toEqual(["Maths for work"]);
    expect(await named(`taxonomy_term_id=${barrierTermId("SAF")}`)).toEqual([]);
    expect(await named(`organization_id=${college.organisationId}`)).toEqual(["Maths for work"]);
    expect(await named("modified_after=2999-01-01T00:00:00Z")).toEqual([]);
    expect(await named("modified_after=2001-01-01")).toEqual(["Maths for work"]);
  });

  it.each(["page=0", "page=1.5", "per_page=x", "full=perhaps", "modified_after=yesterday", "taxonomy_id=1", "format=csv", `search=${"x".repeat(300)}`])("says what is wrong with %s", async (query) => {
    const { status, headers, body } = await ask(services, `/services?${query}`);
    expect(status).toBe(422);
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(body.errors).toMatchObject([{ at: `?/${query.split("=")[0]}` }]);
  });

  it("tells whoever has it already that nothing changed, and lets any site read it", async () => {
    const first = await ask(oneService, "/services/x", { serviceId: college.id });
    expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect((await ask(oneService, "/services/x", { serviceId: college.id }, { "If-None-Match": first.headers.get("ETag")! })).status).toBe(304);
    expect((await ask(oneService, "/services/x", { serviceId: college.id }, { "If-Modified-Since": first.headers.get("Last-Modified")! })).status).toBe(304);
    expect((await ask(oneService, "/services/x", { serviceId: college.id }, { "If-None-Match": '"another"' })).status).toBe(200);
  });
});

describe.skipIf(!publishedHsds)(`held against ${whereHsds}`, () => {
  const valid = (schema: string, record: unknown) => {
    // The published schemas say what each field is, and not that there are no others: those are looked for too.
    const check = ajv.compile({ ...publishedJson(`schema/compiled/${schema}`), $id: `https://published.example/${schema}/${Math.abs(JSON.stringify(record).length)}` });
    return check(record) || check.errors;
  };
  const fieldsOf = (schema: string) => Object.keys(publishedJson(`schema/compiled/${schema}`).properties as object);

  it("a service is exactly what the compiled schema says, with no field it does not have", async () => {
    const { body } = await ask(oneService, "/services/x", { serviceId: college.id });
    expect(valid("service.json", body)).toBe(true);
    expect(Object.keys(body).filter((field) => !fieldsOf("service.json").includes(field))).toEqual([]);
    expect(body).toMatchObject({ cost_options: [{ amount: 12.5, currency: "GBP" }], service_at_locations: [{ location: { name: "North campus" }, schedules: [{ byday: "TU", opens_at: "10:00" }] }] });
  });

  it("a list of services, and of organisations, is what the list schemas say", async () => {
    for (const record of contentsOf((await ask(services, "/services")).body)) expect(valid("service_list.json", record)).toBe(true);
    for (const record of contentsOf((await ask(organizations, "/organizations")).body)) expect(valid("organization_list.json", record)).toBe(true);
  });

  it("has every address and every name of a parameter that the published description has, but for service_at_locations", () => {
    const published = publishedJson("schema/openapi.json").paths as Record<string, { get: { operationId: string; parameters?: { $ref?: string }[] } }>;
    const ours = (path: string) => operations.find((each) => each.path === `/api${path}`.replace(/\/$/, ""));
    const missing = Object.keys(published).filter((path) => !ours(path));
    for (const [path, { get }] of Object.entries(published)) {
      const named = (get.parameters ?? []).flatMap(({ $ref }) => $ref?.split("/").at(-1) ?? []);
      if (ours(path)) expect(Object.keys(ours(path)?.query?.shape ?? {}), path).toEqual(expect.arrayContaining(named));
    }
    expect(missing).toEqual(["/service_at_locations/{id}", "/service_at_locations"]);
  });
});
