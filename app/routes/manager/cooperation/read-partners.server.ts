import type { StaffActor } from "#app/domain/people/actor";
import { works } from "#app/domain/cooperation/count";
import { shownToOthers } from "#app/domain/cooperation/shown";
import { today } from "#app/platform/service.server";
import { asActor } from "#db/client.server";
import { listMonthsForManagers, listStatementsOfMonth } from "#db/queries/cooperation/statements";

/** Every partner's month that managers may see, for the kind of work and the month asked for; the newest where none, or none of ours, is. */
export async function readPartners(actor: StaffActor, request: Request) {
  const query = new URL(request.url).searchParams;
  const work = works.find((one) => one === query.get("work")) ?? works[0];
  return asActor(actor, async (db) => {
    const months = await listMonthsForManagers(db, work, today());
    const month = months.find((one) => one === query.get("month")) ?? months[0];
    const found = month ? await listStatementsOfMonth(db, work, month, today()) : [];
    return { work, months, month, partners: found.map(({ statement, organisationName }) => ({ id: statement.id, name: organisationName, comment: statement.comment, shown: shownToOthers(statement.counts) })) };
  });
}
