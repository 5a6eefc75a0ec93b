import { afterAll, beforeAll, beforeEach } from "vitest";
import { newId } from "#app/platform/ids.server";
import { parseSettings } from "#app/platform/settings.server";
import { startService } from "#app/platform/service.server";
import { ensureActivityCodes } from "#app/services/neet/ensure-activity-codes.server";
import { openLog } from "#app/web/log.server";
import { forgetSessionAdapter } from "#app/web/session.server";
import { connectDatabase, disconnectDatabase } from "../client.server";
import { ensurePlace } from "../queries/place/ensure-place";
import { useTestDatabase, type TestDatabase } from "./test-database";

/** A Wednesday in term time, with no bank holiday near. */
export const testNow = new Date("2026-03-11T10:00:00Z");

export interface ServiceDatabase extends TestDatabase {
  clock: { set: (instant: Date | string) => void; now: () => Date };
  placeId: () => string;
}

/** The service as it runs, over a database of the file's own: place made, pools open, clock fixed (reset before every test). */
export function useServiceDatabase(): ServiceDatabase {
  const database = useTestDatabase();
  let at = testNow;
  let placeId = "";
  const now = () => at;

  beforeAll(async () => {
    openLog("silent");
    const settings = parseSettings({ NODE_ENV: "test", DEMO: "1", LOG_LEVEL: "silent" });
    const place = await ensurePlace(database.ownerUrl, "northmere", settings.PLACE_NAME, true, () => newId(new Date()));
    placeId = place.id;
    connectDatabase({ appUrl: database.url("app"), systemUrl: database.url("system"), placeId, now });
    const service = startService(settings, { secretKey: "a key for tests alone, of enough characters", placeId, placeName: place.name });
    service.now = now;
    forgetSessionAdapter();
    await ensureActivityCodes();
  });
  beforeEach(() => void (at = testNow));
  afterAll(() => disconnectDatabase());

  return { ...database, clock: { now, set: (instant) => void (at = new Date(instant)) }, placeId: () => placeId };
}
