import type { SampleItemStatus } from "#app/domain/outcomes/evidence-sample";
import { asService } from "#db/client.server";
import { countItems } from "#db/queries/outcomes/evidence-samples";

/** How each outcome of a sample stands, those of restricted cases too: without a word of which is which. */
export const countSampleItems = (sampleId: string): Promise<SampleItemStatus[]> => asService((db) => countItems(db, sampleId));
