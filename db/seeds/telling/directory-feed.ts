import { publishServices } from "#app/services/directory/publish-services.server";
import { checkImport } from "#app/services/directory/check-import.server";
import { confirmImport } from "#app/services/directory/confirm-import.server";
import type { HsdsService } from "#app/domain/directory/hsds/service";
import type { Db } from "../../client.server";
import { diceFrom, seedOf } from "../dice";
import { idOf } from "../ids";
import { instantOn, type SeedCalendar } from "../place/calendar";
import { directory, serviceId, serviceKey } from "../place/services";
import { staffActor } from "../place/staff";
import { depsAt } from "./tell-life";

const feedName = "Eastfold Wheels’ own directory";
const ofFeed = directory.filter(({ provider }) => provider === "wheels").map((service) => serviceId(serviceKey(service)));

const fileOf = (name: string, services: readonly object[]) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(services)) });

/**
 * A provider's feed that was brought in some weeks ago, and its newest that waits to be looked at: an entry that changed, one that is new,
 * one the feed has no longer, and one nobody can use. Nothing of it is in the directory before an administrator says so.
 */
export async function bringInAFeed(db: Db, calendar: SeedCalendar): Promise<void> {
  const alex = staffActor("alex");
  const then = depsAt(db, instantOn(calendar.workingDays.at(-15)!, 11 * 60), diceFrom(seedOf("a feed")));
  const published = await publishServices(db, ofFeed);
  const before = await checkImport(then, alex, { feed: { name: feedName }, files: [fileOf("eastfold-wheels.json", published)], whole: true });
  if (before.problem !== undefined || (await confirmImport(then, alex, { importId: before.id, version: 1 })) !== "done") throw new Error("the feed could not be brought in");

  const [first, second, ...rest] = published as [HsdsService, HsdsService, ...HsdsService[]];
  const changed = { ...first, wait_time: "1 week", fees_description: "£2 a journey" };
  const { status: _unsaid, ...unusable } = { ...second, id: idOf("feed/unusable"), name: "Bikes for Work", url: "on our page" };
  const added = { ...second, id: idOf("feed/new"), name: "Evening Minibus", description: "From Eastfold to the warehouses and back, for late shifts.", schedules: [], service_at_locations: [], cost_options: [], contacts: [], required_documents: [], languages: [], service_areas: [], minimum_age: 9000 };
  const now = depsAt(db, instantOn(calendar.workingDays.at(-1)!, 16 * 60), diceFrom(seedOf("a newer feed")));
  const newest = await checkImport(now, alex, { feed: { name: feedName }, files: [fileOf("eastfold-wheels-new.json", [changed, ...rest.slice(0, -1), second, added, unusable])], whole: true });
  if (newest.problem !== undefined) throw new Error("the newer feed could not be read");
}
