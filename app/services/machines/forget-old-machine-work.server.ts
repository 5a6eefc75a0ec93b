import { deliveryDays, idempotencyDays } from "#app/domain/machines/limits";
import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { deleteKeptAnswersBefore } from "#db/queries/machines/api-requests";
import { deleteDeliveriesBefore } from "#db/queries/machines/deliveries";

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

/** Lets go of answers that nobody asks for again, and of deliveries that were over long ago. */
export const forgetOldMachineWork = (): Promise<void> =>
  asService(async (db) => {
    await deleteKeptAnswersBefore(db, daysAgo(idempotencyDays));
    await deleteDeliveriesBefore(db, daysAgo(deliveryDays));
  });
