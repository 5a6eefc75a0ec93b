import { z } from "zod";
import { text, uri, uuid } from "./fields";

export const hsdsTaxonomy = z.object({ id: uuid(), name: text(), description: text(), uri: uri().optional(), version: text().optional() });
export type HsdsTaxonomy = z.infer<typeof hsdsTaxonomy>;

export const hsdsTaxonomyTerm = z.object({
  id: uuid(), code: text().optional(), name: text(), description: text(), parent_id: uuid().optional(), taxonomy: text().optional(), taxonomy_detail: hsdsTaxonomy.optional(),
  language: text().optional(), taxonomy_id: uuid().optional(), term_uri: uri().optional(),
});
export type HsdsTaxonomyTerm = z.infer<typeof hsdsTaxonomyTerm>;

/** That a term is said of something: of a service, with us. */
export const hsdsAttribute = z.object({ id: uuid(), link_id: uuid().optional(), taxonomy_term_id: uuid().optional(), link_type: text().optional(), link_entity: text().optional(), value: text().optional(), taxonomy_term: hsdsTaxonomyTerm.optional() });
export type HsdsAttribute = z.infer<typeof hsdsAttribute>;
