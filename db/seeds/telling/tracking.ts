import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { confirmActivity } from "#app/services/neet/confirm-activity.server";
import { findNewestActivity } from "#db/queries/neet/activities";
import { mustBe, type Tellers } from "./telling";

export const tracking: Tellers<"confirm-activity"> = {
  "confirm-activity": async (telling, { code, words }) => {
    const { deps, lead, ofCase } = telling;
    const seen = (await findNewestActivity(deps.db, ofCase().resident.id))?.id;
    mustBe(await confirmActivity(deps, lead, { caseRef: ofCase().reference, found: { code, fromOn: londonDayOf(deps.now()) }, source: "young_person", words, seen }), telling);
  },
};
