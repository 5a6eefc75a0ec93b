import { beforeAll, expect, it } from "vitest";
import { asService } from "#db/client.server";
import { countActions, listImports } from "#db/queries/directory/imports";
import { countKept } from "#db/queries/directory/kept-services";
import { day } from "#app/domain/calendar/calendar-day";
import { testNow, useServiceDatabase } from "../../testing/service-database";
import { seedCalendar } from "../place/calendar";
import { fillPlace } from "../place/fill-place";
import { bringInAFeed } from "./directory-feed";

useServiceDatabase();

const count = () => asService((db) => countKept(db, undefined, { freshSince: day("2026-01-01"), shownSince: day("2025-01-01") }));
let before = 0;

beforeAll(async () => {
  await asService((db) => fillPlace(db, seedCalendar(testNow)));
  before = await count();
  await asService((db) => bringInAFeed(db, seedCalendar(testNow)));
});

it("the demonstration has a feed that was brought in, which changed nothing, and a newer one that waits with one of everything", async () => {
  const imports = await asService((db) => listImports(db, { limit: 10, offset: 0 }));
  expect(imports.map(({ status, byName, feedName }) => [status, byName, feedName])).toEqual([["checked", "Alex Doyle", "Eastfold Wheels’ own directory"], ["confirmed", "Alex Doyle", "Eastfold Wheels’ own directory"]]);
  const counts = await asService((db) => countActions(db, imports.map(({ id }) => id)));
  expect(counts.get(imports[1]!.id)).toMatchObject({ add: 0, change: 0, withdraw: 0, refuse: 0 });
  expect(counts.get(imports[0]!.id)).toMatchObject({ add: 1, change: 1, withdraw: 1, refuse: 1 });
  expect(await count()).toBe(before);
});
