import type { TriageCause } from "#app/domain/applications/application";
import { defaultClocks, triageDueOn } from "#app/domain/applications/clocks";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { triageEntries } from "../../schema/applications";

export interface NewTriageEntry {
  caseId: string;
  hubId: string;
  cause: TriageCause;
  /** In the words of whoever caused it. */
  words?: string;
  urgent?: boolean;
  applicationId?: string;
  referralId?: string;
}

/** Puts a case into its hub's queue, with the day by which somebody must have looked. Returns the entry's id. */
export async function openTriageEntry({ db, now, newId }: Deps, entry: NewTriageEntry): Promise<string> {
  const [id, arrivedAt] = [newId(), now()];
  await db.insert(triageEntries).values({ ...entry, id, arrivedAt, dueOn: triageDueOn(londonDayOf(arrivedAt), defaultClocks, entry.urgent ? "urgent" : "usual") });
  return id;
}
