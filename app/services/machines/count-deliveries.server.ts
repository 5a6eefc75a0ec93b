import type { DeliveryStatus } from "#app/domain/machines/scopes";
import { asService } from "#db/client.server";
import { countDeliveries as countAll } from "#db/queries/machines/deliveries";

/** How many deliveries of everybody stand where. */
export const countDeliveries = (): Promise<Record<DeliveryStatus, number>> => asService(countAll);
