import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Draft } from "#db/queries/applications/drafts";
import { pageOf } from "./where-next.server";

/** What a page says of an application this browser sent. */
export const sentFromHere = (draft: Draft) => ({ id: draft.id, reference: draft.sentReference ?? "", on: londonDayOf(draft.sentAt ?? draft.createdAt), see: pageOf(draft, "sent") });
