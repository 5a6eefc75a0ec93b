import { createHash } from "node:crypto";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { certificateText, type Certificate } from "#app/domain/retention/retention";
import { askedForIt } from "#app/domain/rights/rights-request";
import type { Deps } from "#app/platform/deps.server";
import { service, today } from "#app/platform/service.server";
import { oneByOne } from "#app/services/referrals/one-by-one.server";
import { asService } from "#db/client.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listDue } from "#db/queries/retention/due";
import { anonymisePerson, endNotice, keepCertificate, listNotices } from "#db/queries/retention/retention";
import { listToErase } from "#db/queries/rights/erasure";

const everybody = 100_000;

type Due = Pick<Certificate, "rule" | "months" | "lastContactOn"> & { held: boolean };

/** Makes one person anonymous and certifies it; a notice of somebody the rules no longer reach is over, and nothing happens to them. */
async function anonymise(deps: Deps, residentId: string, due: Due | undefined): Promise<boolean> {
  const on = londonDayOf(deps.now());
  if (!due || due.held) {
    await endNotice(deps.db, residentId, on);
    return false;
  }
  const rowsByTable = await anonymisePerson(deps, residentId);
  const certificate = { residentId, rule: due.rule, months: due.months, lastContactOn: due.lastContactOn, anonymisedAt: deps.now(), rowsByTable };
  const id = deps.newId();
  await keepCertificate(deps.db, { ...certificate, id, hash: createHash("sha256").update(certificateText(certificate)).digest("hex") });
  await appendAudit(deps, { streamId: service().placeId, action: "retention.anonymised", by: { name: "Work Local" }, subject: id });
  await endNotice(deps.db, residentId, on);
  return true;
}

/** Everybody whose notice has run out, each in a transaction of its own. What the rules say is asked again first: whoever came back, or is held, stays. Whoever asked to be erased needs no rule. */
export async function anonymiseDue(): Promise<number> {
  const { due, asked, noticed } = await asService(async (db) => ({ due: await listDue(db, today(), everybody), asked: await listToErase(db), noticed: await listNotices(db) }));
  const byPerson = new Map<string, Due>([...asked.map(({ residentId, askedOn }) => [residentId, { rule: askedForIt, months: 0, lastContactOn: askedOn, held: false }] as const), ...due.map((one) => [one.residentId, one] as const)]);
  const runOut = noticed.filter(({ anonymiseOn }) => anonymiseOn <= today()).map(({ residentId }) => residentId);
  return oneByOne(runOut, (deps, residentId) => anonymise(deps, residentId, byPerson.get(residentId)));
}
