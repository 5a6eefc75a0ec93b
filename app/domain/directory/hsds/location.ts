import { z } from "zod";
import { locationTypes } from "../codes";
import { number, oneOf, text, uri, uuid } from "./fields";

export const hsdsAddress = z.object({
  id: uuid(), attention: text().optional(), address_1: text(), address_2: text().optional(), city: text(), region: text().optional(), state_province: text(), postal_code: text(), country: text(), address_type: oneOf(locationTypes),
});
export type HsdsAddress = z.infer<typeof hsdsAddress>;

export const hsdsAccessibility = z.object({ id: uuid(), description: text().optional(), details: text().optional(), url: uri().optional() });
export type HsdsAccessibility = z.infer<typeof hsdsAccessibility>;

export const hsdsLocation = z.object({
  id: uuid(), location_type: oneOf(locationTypes), url: uri().optional(), organization_id: uuid().optional(), name: text().optional(), alternate_name: text().optional(), description: text().optional(), transportation: text().optional(),
  latitude: number().optional(), longitude: number().optional(), addresses: z.array(hsdsAddress).optional(), accessibility: z.array(hsdsAccessibility).optional(),
});
export type HsdsLocation = z.infer<typeof hsdsLocation>;
