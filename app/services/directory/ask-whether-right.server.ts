import { addDays, londonDayOf } from "#app/domain/calendar/calendar-day";
import { asking, askingOn } from "#app/domain/directory/asking";
import { serviceCheck } from "#app/domain/messages/service-check-wording";
import type { Deps } from "#app/platform/deps.server";
import { service, today } from "#app/platform/service.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { oneByOne } from "#app/services/referrals/one-by-one.server";
import { asService } from "#db/client.server";
import { keepCheckLink, listServicesToAsk, takeServiceToAsk } from "#db/queries/directory/checks";
import { queueMessage } from "#db/queries/messages/outbox";

/** Asks the provider of one entry; `false` where it was checked or asked about meanwhile, or another worker has it. */
async function askAboutOne(deps: Deps, id: string): Promise<boolean> {
  const on = londonDayOf(deps.now());
  const found = await takeServiceToAsk(deps.db, id, { ...askingOn(on), mostTimes: asking.mostTimes });
  if (!found) return false;
  const token = tokenFrom(deps.randomBytes(32));
  await keepCheckLink(deps, found.id, { tokenHash: hashOfToken(token), expiresAt: new Date(`${addDays(on, asking.linkDays)}T00:00:00Z`) });
  const { settings, placeName } = service();
  const words = serviceCheck({ placeName, serviceName: found.name, link: "((link))", again: found.chases > 0 });
  await queueMessage(deps, { channel: "email", recipient: found.email, template: "service-check", ...words, secrets: { link: `${settings.APP_ORIGIN}/services/check/${token}` } });
  return true;
}

const batch = 50;

/** Asks about every entry nobody has checked for long, each in its own transaction, and returns how many. Twice at once asks nobody twice. */
export async function askWhetherRight(): Promise<number> {
  const due = await asService((db) => listServicesToAsk(db, { ...askingOn(today()), mostTimes: asking.mostTimes }, batch));
  return oneByOne(due.map(({ id }) => id), askAboutOne);
}
