import { now } from "#app/platform/service.server";
import { boot } from "../../app/commands/boot.server";
import { fillPlace } from "#db/seeds/place/fill-place";
import { seedCalendar } from "#db/seeds/place/calendar";
import { inOneGo } from "#db/seeds/telling/tell-life";

/** The demonstration place without its people's lives, in a folder of its own: enough to apply to, and there in a second or two. */
export async function preparePlace(folder: string): Promise<void> {
  const before = process.env.WORKLOCAL_FOLDER;
  process.env.WORKLOCAL_FOLDER = folder;
  try {
    const { stopDatabase } = await boot(() => undefined);
    await inOneGo((db) => fillPlace(db, seedCalendar(now())));
    await stopDatabase();
  } finally {
    if (before === undefined) delete process.env.WORKLOCAL_FOLDER;
    else process.env.WORKLOCAL_FOLDER = before;
  }
}
