import { z } from "zod";
import { serviceStatuses } from "#app/domain/finding/facts";
import { etagOf } from "#app/web/api/etag";
import { shownDay } from "#app/web/api/fields";
import type { KeptService } from "#db/queries/directory/entries";
import type { StartOn } from "#db/queries/machines/starts";

export const shownStart = z.object({ starts_on: shownDay, ends_on: shownDay.nullable(), closes_on: shownDay.nullable(), places: z.int().nullable().describe("Absent: as many as come."), taken: z.int(), note: z.string(), cancelled: z.boolean() });

export const shownService = z.object({ id: z.uuid(), name: z.string(), status: z.enum(serviceStatuses), alert: z.string().nullable(), wait_time: z.string().nullable(), version: z.int(), starts: z.array(shownStart).describe("From today on.") });

export const showStart = ({ startsOn, endsOn, closesOn, places, taken, note, cancelledAt }: StartOn): z.input<typeof shownStart> => ({ starts_on: startsOn, ends_on: endsOn, closes_on: closesOn, places, taken, note, cancelled: cancelledAt !== null });

/** A provider's own entry, as far as its system keeps it, with the tag that stands for it. Places are no part of the tag: they fill while somebody reads. */
export function showService({ id, name, status, alert, waitTime, version }: KeptService, starts: readonly StartOn[]): { shown: z.input<typeof shownService>; etag: string } {
  const entry = { id, name, status, alert, wait_time: waitTime, version };
  return { shown: { ...entry, starts: starts.map(showStart) }, etag: etagOf(version, entry) };
}
