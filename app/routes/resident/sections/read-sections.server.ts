import type { ResidentActor } from "#app/domain/people/actor";
import { now, today } from "#app/platform/service.server";
import type { Db } from "#db/client.server";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { readMyCase } from "../read-my-case.server";
import type { Asking } from "./asking";
import { readNeeds } from "./needs-you.server";
import { readNextAppointment } from "./next-appointment.server";
import { readWhereThingsAre } from "./where-things-are.server";

/**
 * What the sections of the first page show, read at once; `undefined` where somebody has no case. A new section: a component beside
 * this file, its read here, its place in where-it-stands.tsx. What it needs of the resident goes into needs-you.server.ts.
 */
export async function readSections(db: Db, actor: ResidentActor) {
  const found = await readMyCase(db, actor);
  if (!found) return undefined;
  const asking: Asking = { db, actor, found, today: today(), now: now() };
  const [needs, whereThingsAre, nextAppointment, asked] = await Promise.all([readNeeds(asking), readWhereThingsAre(asking), readNextAppointment(asking), findReferrer(db, found.mine.id)]);
  return { today: asking.today, found, needs, nextAppointment, whereThingsAre, whoAsked: asked && [asked.referrer.name, asked.referrer.organisation].filter(Boolean).join(", ") };
}
