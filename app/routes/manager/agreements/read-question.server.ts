import type { StaffActor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import { newestOfEach, partsOfPlace, readCockpit } from "#app/services/agreements/read-cockpit.server";
import { orNotFound } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { questionOf } from "./cockpit-question";

/** The agreement of an address and what its cockpit says to what the address asks: the same for the page and for its file. */
export async function readQuestion(actor: StaffActor, request: Request, agreementId = "") {
  const agreement = orNotFound(await asActor(actor, (db) => findAgreement(db, agreementId)));
  const measures = newestOfEach((await asActor(actor, (db) => findRules(db, agreement.id))).measures).map(({ code, title, definition }) => ({ code, title, definition }));
  const parts = await partsOfPlace(actor);
  const question = questionOf(new URL(request.url), agreement, today(), measures.map(({ code }) => code), parts);
  return { agreement, measures, parts, question, cockpit: await readCockpit(actor, agreement, today(), question) };
}
