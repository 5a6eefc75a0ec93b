import { barrierCodes } from "#app/domain/cases/barrier";
import { offerNames, offers } from "#app/domain/cases/offer";
import { barriersTaxonomyId, barrierTermId, offersTaxonomyId, offerTermId } from "#app/domain/directory/hsds/our-terms";
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from "#app/domain/directory/hsds/taxonomy";
import { barrierWords } from "./applications";

const barriers: HsdsTaxonomy = { id: barriersTaxonomyId, name: "Work Local barriers", description: "Needs that can stand in the way of work or learning, and that a service helps with", version: "1" };
const offerList: HsdsTaxonomy = { id: offersTaxonomyId, name: "Work Local offers", description: "The offers of the place a service is part of", version: "1" };

const within = (taxonomy: HsdsTaxonomy) => ({ taxonomy: taxonomy.name, taxonomy_id: taxonomy.id, taxonomy_detail: taxonomy, language: "en" });

/** Our barriers and offers, as lists of terms anybody can read. */
export const ourTaxonomies: readonly HsdsTaxonomy[] = [barriers, offerList];

export const ourTerms: readonly HsdsTaxonomyTerm[] = [
  ...barrierCodes.map((code): HsdsTaxonomyTerm => ({ id: barrierTermId(code), code, name: barrierWords[code], description: "", ...within(barriers) })),
  ...offers.map((offer): HsdsTaxonomyTerm => ({ id: offerTermId(offer), code: offer, name: offerNames[offer], description: "", ...within(offerList) })),
];
