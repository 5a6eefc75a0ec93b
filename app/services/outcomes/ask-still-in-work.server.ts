import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { timeOfDayOf } from "#app/domain/calendar/say-time";
import { stillInWork } from "#app/domain/messages/wording";
import { answerLinkDays, checkDue, mayBeAsked } from "#app/domain/outcomes/sustainment-check";
import { inLanguage } from "#app/domain/people/language";
import { isTimeToAsk } from "#app/domain/people/safe-contact";
import type { Deps } from "#app/platform/deps.server";
import { service, today } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { newResidentLink } from "#app/services/people/new-resident-link.server";
import { oneByOne } from "#app/services/referrals/one-by-one.server";
import { asService } from "#db/client.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { listOutcomesOfCase } from "#db/queries/outcomes/outcome-rows";
import { addCheck, listCasesToAsk, listChecksOfCase, markNotSent, takeCaseToAsk } from "#db/queries/outcomes/sustainment-checks";

/** Asks the resident of a case whether they are still in the job, where a question is due, or leaves it to an adviser where there is no safe way to write; `false` where none is, at an hour that is not theirs, or where another worker has the case. */
export async function askAboutJob(deps: Deps, caseId: string): Promise<boolean> {
  const taken = await takeCaseToAsk(deps.db, caseId);
  if (!taken || !mayBeAsked(taken)) return false;
  const due = checkDue(await listOutcomesOfCase(deps.db, caseId), await listChecksOfCase(deps.db, caseId), londonDayOf(deps.now()));
  const person = due && (await findWhereToWrite(deps.db, caseId));
  if (!person || !isTimeToAsk(person.safeContact, timeOfDayOf(deps.now()))) return false;
  const checkId = await addCheck(deps, caseId, due);
  const token = await newResidentLink(deps, { caseId, purpose: "still_in_work", aboutId: checkId, days: answerLinkDays });
  const way = await messageResident(deps, caseId, "still-in-work", (to, { code }) => ({ ...stillInWork({ ...to, link: "((link))" }), secrets: { link: `${service().settings.APP_ORIGIN}${inLanguage(`/still-in-work/${token}`, code)}` } }));
  // Where nobody may write to them there is no question in their story, and an adviser finds it to ask.
  if (way === "none") await markNotSent(deps.db, checkId);
  else await addCaseEvent(deps, { caseId, kind: "sustainment_asked", details: { checkId, weeks: due.weeks } });
  await refreshNextThing(deps, caseId);
  return true;
}

const batch = 200;

/** Asks everybody whose question is due, each in a transaction of its own, and returns how many were asked. Running it again, or twice at once, asks nobody twice. */
export async function askStillInWork(): Promise<number> {
  let [asked, after]: [number, string | undefined] = [0, undefined];
  do {
    const ids = await asService((db) => listCasesToAsk(db, today(), batch, after));
    asked += await oneByOne(ids, askAboutJob);
    after = ids.at(-1);
  } while (after);
  return asked;
}
