import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { granteesOf } from "#app/domain/people/grantees";
import { parseReference } from "#app/domain/people/reference";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { isSeenBy } from "#db/queries/cases/restrictions";

/** A case held by the service for somebody who sees it; `undefined` for anybody else, as if there were none. */
export async function holdSeenCase(deps: Pick<Deps, "db" | "now">, actor: StaffActor, caseRef: string) {
  const found = await lockSeenCase(deps.db, parseReference(caseRef) ?? "");
  return found && (await isSeenBy(deps.db, found.id, granteesOf(actor, service().placeId), londonDayOf(deps.now()))) ? found : undefined;
}
