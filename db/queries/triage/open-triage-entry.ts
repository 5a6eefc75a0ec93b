import type { TriageCause } from "#app/domain/applications/application";
import { suggestOffer, triageFacts } from "#app/domain/applications/triage-rules";
import { defaultClocks, triageDueOn } from "#app/domain/applications/clocks";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import type { Deps } from "#app/platform/deps.server";
import { triageEntries } from "../../schema/applications";
import { findApplicationOfCase } from "./find-triage-entry";

export interface NewTriageEntry {
  caseId: string;
  hubId: string;
  cause: TriageCause;
  /** In the words of whoever caused it. */
  words?: string;
  urgent?: boolean;
  applicationId?: string;
  referralId?: string;
  /** The adviser who asks for another offer, and which. */
  askedBy?: string;
  askedOffer?: Offer;
}

/** Puts a case into its hub's queue, with the day by which somebody must have looked and what the rules suggest today. Returns the entry's id. */
export async function openTriageEntry({ db, now, newId }: Deps, entry: NewTriageEntry): Promise<string> {
  const [id, arrivedAt] = [newId(), now()];
  const today = londonDayOf(arrivedAt);
  const application = await findApplicationOfCase(db, entry.caseId);
  const suggested = application && suggestOffer(triageFacts(application.answers, today), today).primary;
  await db.insert(triageEntries).values({ ...entry, id, arrivedAt, suggested, dueOn: triageDueOn(today, defaultClocks, entry.urgent ? "urgent" : "usual") });
  return id;
}
