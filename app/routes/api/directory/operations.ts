import { z } from "zod";
import { hsdsOrganization, hsdsOrganizationSummary } from "#app/domain/directory/hsds/organization";
import { hsdsService, hsdsServiceMinimal, hsdsServiceSummary } from "#app/domain/directory/hsds/service";
import { hsdsTaxonomy, hsdsTaxonomyTerm } from "#app/domain/directory/hsds/taxonomy";
import { questionSchema, type Asked } from "#app/web/api/directory-question";
import type { Operation } from "#app/web/api/operation";

const page = z.object({ total_items: z.int(), total_pages: z.int(), page_number: z.int(), size: z.int(), first_page: z.boolean(), last_page: z.boolean(), empty: z.boolean() });
const pageOf = (record: z.ZodType) => page.extend({ contents: z.array(record) });

const organization = hsdsOrganization.extend({ services: z.array(z.union([hsdsServiceSummary, hsdsService])) });

const answers = (about: string, schema: z.ZodType): Operation["answers"] => ({ 200: { about, schema, headers: ["ETag"] }, 304: { about: "Nothing has changed since" } });

const list = (id: string, path: string, summary: string, record: z.ZodType, asked: readonly Asked[]): Operation => ({ id, method: "get", path, tag: "Directory", summary, query: questionSchema(asked), answers: answers(summary, pageOf(record)) });

const one = (id: string, path: string, summary: string, record: z.ZodType, asked?: readonly Asked[]): Operation => ({
  id, method: "get", path, tag: "Directory", summary, parameters: { id: { about: "Its id", schema: z.guid() } }, ...(asked && { query: questionSchema(asked) }), answers: answers(summary, record),
});

/** The public directory, in the names and shapes of Open Referral's HSDS 3.0. Anybody may ask. */
export const operations: readonly Operation[] = [
  { id: "getAPIMetaInformation", method: "get", path: "/api", tag: "Directory", summary: "Which standard this follows", answers: answers("Which standard this follows", z.object({ version: z.string(), profile: z.url(), openapi_url: z.url() })) },
  list("getPaginatedListOfServices", "/api/services", "Services", z.union([hsdsServiceSummary, hsdsService, hsdsServiceMinimal]), ["search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"]),
  one("getFullyNestedServiceById", "/api/services/{id}", "A service with everything around it", hsdsService),
  list("getPaginatedListOfOrganizations", "/api/organizations", "Organisations that run services", z.union([hsdsOrganizationSummary, organization]), ["search", "full_service", "full", "page", "per_page", "format"]),
  one("getOrganizationById", "/api/organizations/{id}", "An organisation with its services", organization, ["full_service"]),
  list("getPaginatedListOfTaxonomies", "/api/taxonomies", "Lists of terms, among them our barriers and offers", hsdsTaxonomy, ["search", "page", "per_page", "format"]),
  one("getTaxonomyById", "/api/taxonomies/{id}", "A list of terms", hsdsTaxonomy),
  list("getPaginatedListOfTaxonomyTerms", "/api/taxonomy_terms", "Terms", hsdsTaxonomyTerm, ["search", "page", "per_page", "format", "taxonomy_id", "top_only", "parent_id"]),
  one("getTaxonomyTermById", "/api/taxonomy_terms/{id}", "A term", hsdsTaxonomyTerm),
];
