import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { placeLife } from "#app/domain/courses/place";
import { possibleMoves } from "#app/domain/courses/waiting-list";
import { placeTakenByResident } from "#app/domain/messages/course-wording";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { savePlace } from "#db/queries/courses/places";
import { aboutPlace } from "./about-place";
import { holdPlace } from "./hold-place.server";

/** Says yes to an offered place: the resident, or their adviser on their word. `too-late` where it lapsed, was given back, or the start is cancelled. */
export async function takeOfferedPlace(deps: Deps, by: ResidentActor | StaffActor, placeId: string): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdPlace(deps, placeId);
  if (!held) return "not-found";
  const { place, start, referral } = held;
  const status = placeLife[place.status].take;
  if (!status || !possibleMoves(place, start, londonDayOf(deps.now())).includes("take")) return "too-late";
  await savePlace(deps, place.id, { status });
  await addCaseEvent(deps, { caseId: place.caseId, kind: "course_place_taken", by, details: aboutPlace(referral, start) });
  if (by.kind === "resident") await messageAdviser(deps, referral, "course-place-answered", (about) => placeTakenByResident({ ...about, startsOn: start.startsOn }));
  await refreshNextThing(deps, place.caseId);
  return "done";
}
