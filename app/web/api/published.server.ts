import { addMonths } from "#app/domain/calendar/calendar-day";
import { barrierOfTermId, barriersTaxonomyId, offerOfTermId, offersTaxonomyId } from "#app/domain/directory/hsds/our-terms";
import { freshnessMonths } from "#app/domain/finding/freshness";
import { today } from "#app/platform/service.server";
import type { PublishedFilters } from "#db/queries/directory/published";

/** Entries as old as this are not published. */
export const publishedNow = (): Pick<PublishedFilters, "checkedSince"> => ({ checkedSince: addMonths(today(), -freshnessMonths.hiddenAfter) });

/** Which services have this term or any of this list, whether it is one of ours or a feed's. */
export function termFilters({ taxonomy_term_id: termId, taxonomy_id: taxonomyId }: { taxonomy_term_id?: string | undefined; taxonomy_id?: string | undefined }): Partial<PublishedFilters> {
  const [barrier, offer] = [barrierOfTermId(termId ?? ""), offerOfTermId(termId ?? "")];
  const term = barrier ? { barrier } : offer ? { offer } : { termId };
  const list = taxonomyId === barriersTaxonomyId ? { any: "barrier" as const } : taxonomyId === offersTaxonomyId ? { any: "offer" as const } : { taxonomyId };
  return { ...term, ...list };
}
