import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asService, asVisitor } from "#db/client.server";
import { testNow, useServiceDatabase } from "#db/testing/service-database";
import { seedCalendar } from "./calendar";
import { fillPlace } from "./fill-place";

useServiceDatabase();

beforeAll(() => asService((db) => fillPlace(db, seedCalendar(testNow))));

const nobody = async (query: string) => expect([...(await asVisitor("somebody", (db) => db.execute(sql.raw(query))))]).toEqual([]);
const count = async (query: string) => Number([...(await asVisitor("somebody", (db) => db.execute<{ count: number }>(sql.raw(`select count(*)::int as count ${query}`))))][0]!.count);

describe("the demonstration’s directory", () => {
  it.each([
    ["every service is somewhere", "select id from services s where not exists (select from service_locations l where l.service_id = s.id)"],
    ["every service has a time, a price, a language and a word it is filed under", "select id from services s where not exists (select from schedules x where x.service_id = s.id) or not exists (select from cost_options x where x.service_id = s.id) or not exists (select from service_languages x where x.service_id = s.id) or not exists (select from service_terms x where x.service_id = s.id)"],
    ["a schedule is at one of the service's places", "select id from schedules x where not exists (select from service_locations l where l.service_id = x.service_id and l.location_id = x.location_id)"],
    ["a building with a postcode is where that postcode is", "select id from locations l where postal_code is not null and not exists (select from postcodes p where p.postcode = l.postal_code and p.latitude = l.latitude and p.longitude = l.longitude and p.hub_id is not null)"],
    ["a building without one says why, and what is nowhere has an address on the web", "select id from locations where (location_type = 'physical' and postal_code is null and description !~ 'address is told') or (location_type = 'virtual' and url is null)"],
    ["a hub is where its postcode is", "select h.id from hubs h where not exists (select from postcodes p where p.postcode = h.postcode and p.latitude = h.latitude and h.address like '%' || p.postcode)"],
    ["no start that has passed takes anybody", "select id from course_starts where starts_on <= '2026-03-11' and coalesce(closes_on, starts_on) >= '2026-03-11'"],
    ["a course starts on a working day and ends after it starts", "select id from course_starts where extract(isodow from starts_on) > 5 or ends_on < starts_on or closes_on > starts_on"],
    ["phones and addresses are nobody's", "select id from directory_contacts where phone !~ '^01632 960 [0-9]{3}$' or email !~ '@[a-z]+[.]example$'"],
    ["councils have the codes their postcodes have", "select p.id from postcodes p join organisations o on o.id = p.council_id where p.area_code is distinct from o.area_code"],
    ["a council's code is nobody's", "select id from organisations where kind = 'council' and (area_code is null or area_code !~ '^E06999')"],
  ])("%s", (_, query) => nobody(query));

  it("has starts of every kind: with places, without a limit, full, cancelled, running", async () => {
    expect(await count("from course_starts where starts_on > '2026-03-11' and places > 0 and cancelled_at is null")).toBeGreaterThan(20);
    for (const kind of ["places is null", "places = 0", "cancelled_at is not null", "starts_on < '2026-03-11' and ends_on > '2026-03-11'"]) expect(await count(`from course_starts where ${kind}`), kind).toBeGreaterThan(0);
  });
});
