import { expect, it } from "vitest";
import { usualSynonyms } from "#app/domain/finding/usual-synonyms";
import { depsWithin } from "#app/platform/deps.server";
import { asService } from "#db/client.server";
import { removeSynonym } from "#db/queries/services/keep-synonyms";
import { listSynonyms, searchServices } from "#db/queries/services/search-services";
import { aService } from "#db/factories/make";
import { useServiceDatabase } from "#db/testing/service-database";
import { createAdministrator } from "./create-administrator.server";

useServiceDatabase();

const create = (email: string, another = false) => asService((db) => createAdministrator(depsWithin(db), { name: "Alex Smith", email, organisation: "Saltby Council", another }));
const synonyms = () => asService((db) => listSynonyms(db));

it("a new place finds by the usual words of the field from its first day, and keeps what it makes of them", async () => {
  expect(await synonyms()).toEqual([]);
  await create("first@saltby.example");
  expect((await synonyms()).length).toBe(usualSynonyms.length);
  const { id } = await aService({ name: "English for speakers of other languages" });
  expect([...((await asService((db) => searchServices(db, "esol"))).found?.keys() ?? [])]).toEqual([id]);
  const [one] = await synonyms();
  await asService((db) => removeSynonym({ db }, one!.id));
  await create("second@saltby.example", true);
  expect((await synonyms()).map((each) => each.id)).not.toContain(one!.id);
  expect((await synonyms()).length).toBe(usualSynonyms.length - 1);
});
