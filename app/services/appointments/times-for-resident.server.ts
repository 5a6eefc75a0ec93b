import { offeredBetween, timesToOffer, type FreeTime } from "#app/domain/appointments/free-times";
import type { Deps } from "#app/platform/deps.server";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import type { WhoBooks } from "#db/queries/appointments/find-who-books";
import { listFreeTimes } from "#db/queries/appointments/free-times";

interface Asked {
  /** The adviser whose times come first. */
  staffId: string | null;
  /** The appointment that is to move: it stands in nobody's way. */
  moving?: string;
}

type Reading = Pick<Deps, "db" | "now">;

async function wishOf({ db, now }: Reading, mine: WhoBooks, { staffId, moving }: Asked) {
  const planned = (await listPlannedOfCase(db, mine.id, now())).filter(({ id }) => id !== moving);
  return { hubId: mine.hubId, staffId, now: now(), safeContact: mine.safeContact, planned };
}

/** Of a restricted case only the adviser it is with knows: nobody else's times are offered. */
const within = (times: readonly FreeTime[], { restricted }: WhoBooks, staffId: string | null) => (restricted ? times.filter((time) => time.staffId === staffId) : times);

/** The free times the resident of a case may choose from, their own adviser's first. */
export async function timesForResident(deps: Reading, mine: WhoBooks, asked: Asked): Promise<FreeTime[]> {
  const free = await listFreeTimes(deps.db, { hubId: mine.hubId, ...offeredBetween(deps.now()) });
  return timesToOffer(within(free, mine, asked.staffId), await wishOf(deps, mine, asked));
}

/** Whether a time that is held now may be theirs: what they chose may have been on their page for an hour. */
export async function mayTake(deps: Reading, mine: WhoBooks, time: FreeTime, asked: Asked): Promise<boolean> {
  return timesToOffer(within([time], mine, asked.staffId), await wishOf(deps, mine, asked)).length === 1;
}
