import type { LocationEntry, OrganisationEntry, ProgramEntry, TaxonomyEntry, TermEntry } from "../entry";
import { accessibilityOf, contactsOf, phoneOf } from "./assemble-parts";
import type { Rows } from "./assemble";
import { hsdsAddress, hsdsLocation } from "./location";
import { hsdsOrganizationSummary } from "./organization";
import { hsdsProgram } from "./program";
import { idIn, readRow, type Problem } from "./read-row";
import { placeOf, type RawRow } from "./tables";
import { hsdsTaxonomy, hsdsTaxonomyTerm } from "./taxonomy";

type Say = (problem: Problem) => void;

/** [L] Letters of the longest name. */
export const longestName = 300;

/** The name, or `undefined` and why nothing can be made of the record. */
export function nameIn(row: RawRow, name: string | undefined, say: Say): string | undefined {
  if (!name) say({ at: placeOf(row, "name"), words: "It has no name" });
  else if (name.length > longestName) say({ at: placeOf(row, "name"), words: "The name is longer than 300 characters" });
  else return name;
  return undefined;
}

export function organizationIn(row: RawRow, rows: Rows, say: Say): Partial<OrganisationEntry> | undefined {
  const { value: v, problems } = readRow(hsdsOrganizationSummary, row);
  problems.forEach(say);
  const name = nameIn(row, v.name, say);
  if (name === undefined) return undefined;
  const id = idIn(row, "id")!;
  const year = v.year_incorporated !== undefined && Number.isInteger(v.year_incorporated) && v.year_incorporated >= 1000 && v.year_incorporated <= 2100 ? v.year_incorporated : null;
  if (v.year_incorporated !== undefined && year === null) say({ at: placeOf(row, "year_incorporated"), words: "A year has four numbers. It is left out" });
  // A number or a person of a service is the service's, though it names the organisation too.
  const own = (rest: RawRow) => idIn(rest, "service_id") === undefined && idIn(rest, "contact_id") === undefined;
  const phones = rows.naming("phone", "organization_id", id).filter(own);
  const [first, ...others] = phones;
  const whole = row.whole && (rows.speaksOf("contact") || rows.speaksOf("phone"));
  return {
    name, alternateName: v.alternate_name ?? null, description: v.description ?? "", email: v.email ?? null, website: v.website ?? null, uri: v.uri ?? null, legalStatus: v.legal_status ?? null, yearIncorporated: year,
    ...(whole && { phone: (first && phoneOf(first)?.number) ?? null, contacts: contactsOf(rows.naming("contact", "organization_id", id).filter((rest) => idIn(rest, "service_id") === undefined), others, rows.phonesOfContact, say) }),
  };
}

export function programIn(row: RawRow, rows: Rows, say: Say): ProgramEntry | undefined {
  const { value: v, problems } = readRow(hsdsProgram, row);
  problems.forEach(say);
  const name = nameIn(row, v.name, say);
  const organisationId = idIn(row, "organization_id") ?? idIn(rows.naming("service", "program_id", idIn(row, "id")!)[0] ?? row, "organization_id");
  if (!rows.has("organization", organisationId)) say({ at: placeOf(row, "organization_id"), words: "Its organisation is not among the records" });
  return name !== undefined && rows.has("organization", organisationId) ? { organisationId, name, alternateName: v.alternate_name ?? null, description: v.description ?? "" } : undefined;
}

export function taxonomyIn(row: RawRow, say: Say): TaxonomyEntry | undefined {
  const { value: v, problems } = readRow(hsdsTaxonomy, row);
  problems.forEach(say);
  const name = nameIn(row, v.name, say);
  return name === undefined ? undefined : { name, description: v.description ?? "", uri: v.uri ?? null, version: v.version ?? null };
}

export function termIn(row: RawRow, rows: Rows, say: Say): TermEntry | undefined {
  const { value: v, problems } = readRow(hsdsTaxonomyTerm, row);
  problems.forEach(say);
  const name = nameIn(row, v.name, say);
  if (name === undefined) return undefined;
  const [list, parent] = [idIn(row, "taxonomy_id"), idIn(row, "parent_id")];
  if (list !== undefined && !rows.has("taxonomy", list)) say({ at: placeOf(row, "taxonomy_id"), words: "The list it belongs to is not among the records. The term stands alone" });
  if (parent !== undefined && !rows.has("taxonomy_term", parent)) say({ at: placeOf(row, "parent_id"), words: "The wider term is not among the records. It is left out" });
  const circular = rows.circular.has(idIn(row, "id")!);
  if (circular) say({ at: placeOf(row, "parent_id"), words: "The wider term leads back to this one. It is left out" });
  return { taxonomyId: rows.has("taxonomy", list) ? list : null, parentId: !circular && rows.has("taxonomy_term", parent) ? parent : null, code: v.code ?? null, name, description: v.description ?? "", uri: v.term_uri ?? null };
}

const within = (value: number | undefined, most: number): number | null => (value !== undefined && Math.abs(value) <= most ? value : null);

export function locationIn(row: RawRow, rows: Rows, say: Say): Partial<LocationEntry> | undefined {
  const { value: v, problems } = readRow(hsdsLocation, row);
  problems.forEach(say);
  const id = idIn(row, "id")!;
  const users = rows.naming("service_at_location", "location_id", id).flatMap((link) => rows.byId("service", idIn(link, "service_id") ?? "") ?? []);
  const organisationId = [idIn(row, "organization_id"), ...users.map((service) => idIn(service, "organization_id"))].find((each) => rows.has("organization", each));
  if (organisationId === undefined) {
    say({ at: placeOf(row, "organization_id"), words: "No organisation among the records runs it, and no service among them is there" });
    return undefined;
  }
  const [latitude, longitude] = [within(v.latitude, 90), within(v.longitude, 180)];
  if ((v.latitude !== undefined && latitude === null) || (v.longitude !== undefined && longitude === null)) say({ at: placeOf(row, "latitude"), words: "This is no position on Earth: latitude goes to 90, longitude to 180. It is left out" });
  const addresses = rows.naming("address", "location_id", id).map((address) => readRow(hsdsAddress, address).value);
  const address = addresses.find(({ address_type }) => address_type === "physical") ?? addresses[0];
  const said = row.whole && rows.speaksOf("address");
  return {
    organisationId, locationType: v.location_type ?? "physical", name: v.name ?? "", alternateName: v.alternate_name ?? null, description: v.description ?? null, transportation: v.transportation ?? null, url: v.url ?? null,
    ...(latitude !== null && longitude !== null ? { latitude, longitude } : { latitude: null, longitude: null }),
    ...(said && { address1: address?.address_1 ?? null, address2: address?.address_2 ?? null, city: address?.city ?? null, region: address?.region ?? null, stateProvince: address?.state_province ?? null, postalCode: address?.postal_code ?? null, country: address?.country ?? null }),
    ...(row.whole && rows.speaksOf("accessibility") && { accessibility: rows.naming("accessibility", "location_id", id).flatMap((each) => accessibilityOf(each, say)) }),
  };
}
