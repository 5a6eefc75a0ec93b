import { asService } from "#db/client.server";
import { insertMissingCodes } from "#db/queries/neet/activity-codes";

/** Reference data every place starts with. Run at each start: a code that is added later arrives with the version that has it. */
export const ensureActivityCodes = (): Promise<void> => asService(insertMissingCodes);
