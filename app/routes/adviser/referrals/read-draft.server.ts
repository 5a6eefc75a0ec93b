import type { LoaderFunctionArgs } from "@remix-run/node";
import { sayDay } from "#app/domain/calendar/words";
import { sayMissing } from "#app/content/finding";
import { lastDayToJoin, placesLeft } from "#app/domain/courses/start";
import { isReferable, rankServices } from "#app/domain/finding/rank";
import { suggestedGoals } from "#app/domain/referrals/draft";
import { shareableFields } from "#app/domain/referrals/referral";
import type { StaffActor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import { shareWithProvider } from "#app/services/referrals/share-with-provider";
import { orNotFound } from "#app/web/access.server";
import type { Db } from "#db/client.server";
import { listOpenStarts } from "#db/queries/courses/starts";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { findCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { findService } from "#db/queries/services/list-services";
import { leadToJoining } from "../cases/lead-to-joining.server";

/** A start of a course as it is offered for choosing. */
function sayStart({ start, waiting }: Awaited<ReturnType<typeof listOpenStarts>>[number]): string {
  const left = placesLeft(start);
  const places = left === undefined ? "" : left > 0 ? `${left} left` : `full, ${waiting} waiting`;
  return [sayDay(start.startsOn), places, start.closesOn && `closes ${sayDay(lastDayToJoin(start))}`].filter(Boolean).join(", ");
}

/** The case and the services a draft is about, with what could be shared now. Not found where the case is not in support, or there is no such service. */
export async function readForDraft(db: Db, actor: StaffActor, { request, params }: Pick<LoaderFunctionArgs, "request" | "params">, serviceIds: readonly string[]) {
  const found = orNotFound(await findCaseForReferral(db, params.caseRef ?? "", today()));
  leadToJoining(actor, request, found);
  if (found.status !== "in_support") throw new Response("Not found", { status: 404 });
  const services = [];
  for (const id of new Set(serviceIds)) {
    const service = orNotFound(await findService(db, id));
    const [match] = rankServices([service], found.facts, today());
    const starts = await listOpenStarts(db, id, today());
    services.push({
      id: service.id, name: service.name, organisation: service.organisationName, eligibility: service.eligibilityDescription, hasEmail: Boolean(service.email),
      missing: match ? match.missing.map(sayMissing) : ["It takes nobody at the moment"], possible: match !== undefined && isReferable(match),
      starts: starts.map((start) => ({ id: start.start.id, text: sayStart(start) })),
    });
  }
  const plan = await findPlanForCase(db, found.id);
  const open = plan?.plan.goals.filter(({ steps }) => steps.length === 0 || steps.some(({ status }) => status === "open")).map(({ title }) => title) ?? [];
  return { found, reference: found.reference, name: found.residentName, services, values: shareWithProvider(found, shareableFields, ""), suggested: suggestedGoals(open) };
}

export type ReadForDraft = Awaited<ReturnType<typeof readForDraft>>;
