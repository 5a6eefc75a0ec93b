import { z } from "zod";
import { hsdsContact, hsdsPhone } from "./contact";
import { email, number, text, uri, uuid } from "./fields";
import { hsdsProgram } from "./program";

/** An organisation as a list has it. */
export const hsdsOrganizationSummary = z.object({
  id: uuid(), name: text(), alternate_name: text().optional(), description: text(), email: email().optional(), website: uri().optional(), year_incorporated: number().optional(), legal_status: text().optional(), uri: uri().optional(),
});
export type HsdsOrganizationSummary = z.infer<typeof hsdsOrganizationSummary>;

export const hsdsOrganization = hsdsOrganizationSummary.extend({ phones: z.array(hsdsPhone).optional(), contacts: z.array(hsdsContact).optional(), programs: z.array(hsdsProgram).optional() });
export type HsdsOrganization = z.infer<typeof hsdsOrganization>;
