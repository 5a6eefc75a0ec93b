import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { forgetRowsOfLists } from "#db/queries/intake/list-imports";

/** Forgets whom lists past their day were about; how many rows there were. What became of them, and the cases, stay. */
export const forgetLists = (): Promise<number> => asService((db) => forgetRowsOfLists(db, today()));
