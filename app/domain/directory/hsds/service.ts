import { z } from "zod";
import { serviceStatuses } from "#app/domain/finding/facts";
import { hsdsContact } from "./contact";
import { day, email, instant, number, oneOf, text, uri, uuid } from "./fields";
import { hsdsLocation } from "./location";
import { hsdsOrganization, hsdsOrganizationSummary } from "./organization";
import { hsdsProgram } from "./program";
import { hsdsSchedule } from "./schedule";
import { hsdsCostOption, hsdsLanguage, hsdsRequiredDocument, hsdsServiceArea } from "./service-parts";
import { hsdsAttribute } from "./taxonomy";

export const hsdsServiceAtLocation = z.object({ id: uuid(), description: text().optional(), schedules: z.array(hsdsSchedule).optional(), location: hsdsLocation.optional() });
export type HsdsServiceAtLocation = z.infer<typeof hsdsServiceAtLocation>;

const own = {
  id: uuid(), name: text(), alternate_name: text().optional(), description: text().optional(), url: uri().optional(), email: email().optional(), status: oneOf(serviceStatuses), interpretation_services: text().optional(),
  application_process: text().optional(), fees_description: text().optional(), wait_time: text().optional(), accreditations: text().optional(), eligibility_description: text().optional(), minimum_age: number().optional(), maximum_age: number().optional(),
  assured_date: day().optional(), assurer_email: email().optional(), licenses: text().optional(), alert: text().optional(), last_modified: instant().optional(),
};

/** A service as a list has it: what there is one of. */
export const hsdsServiceSummary = z.object({ ...own, organization: hsdsOrganizationSummary.optional(), program: hsdsProgram.optional() });
export type HsdsServiceSummary = z.infer<typeof hsdsServiceSummary>;

/** A service with everything around it. */
export const hsdsService = z.object({
  ...own, organization: hsdsOrganization.optional(), program: hsdsProgram.optional(), schedules: z.array(hsdsSchedule).optional(), service_areas: z.array(hsdsServiceArea).optional(), service_at_locations: z.array(hsdsServiceAtLocation).optional(),
  languages: z.array(hsdsLanguage).optional(), cost_options: z.array(hsdsCostOption).optional(), required_documents: z.array(hsdsRequiredDocument).optional(), contacts: z.array(hsdsContact).optional(), attributes: z.array(hsdsAttribute).optional(),
});
export type HsdsService = z.infer<typeof hsdsService>;

/** For whoever keeps a copy: which there are, and when each changed. */
export const hsdsServiceMinimal = z.object({ id: uuid(), last_modified: instant() });
