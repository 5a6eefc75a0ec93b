import { barrierCodes, type BarrierCode } from "#app/domain/cases/barrier";
import { offers, type Offer } from "#app/domain/cases/offer";

// Our barriers and offers as lists of terms. Their ids are the same in every place that runs this, so that one place's feed says to
// another what it helps with. They never change.

export const barriersTaxonomyId = "a51e0001-0000-8000-8000-000000000000";
export const offersTaxonomyId = "a51e0002-0000-8000-8000-000000000000";

const withText = (list: string, text: string) => `${list.slice(0, 24)}${[...text].map((letter) => letter.charCodeAt(0).toString(16)).join("").padStart(12, "0")}`;

export const barrierTermId = (code: BarrierCode): string => withText(barriersTaxonomyId, code);
export const offerTermId = (offer: Offer): string => withText(offersTaxonomyId, String(offers.indexOf(offer)));

const barriersById = new Map(barrierCodes.map((code) => [barrierTermId(code), code]));
const offersById = new Map(offers.map((offer) => [offerTermId(offer), offer]));

/** The barrier or offer of ours that a term's id stands for. */
export const barrierOfTermId = (id: string): BarrierCode | undefined => barriersById.get(id);
export const offerOfTermId = (id: string): Offer | undefined => offersById.get(id);
export const isOurTaxonomy = (id: string): boolean => id === barriersTaxonomyId || id === offersTaxonomyId;
export const isOurTerm = (id: string): boolean => barriersById.has(id) || offersById.has(id);
