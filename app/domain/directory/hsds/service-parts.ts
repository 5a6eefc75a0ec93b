import { z } from "zod";
import { day, number, text, uri, uuid } from "./fields";

/** `amount` is in pounds, or in whole units of another currency; with us it is in pence. */
export const hsdsCostOption = z.object({ id: uuid(), valid_from: day().optional(), valid_to: day().optional(), option: text().optional(), currency: text().optional(), amount: number().optional(), amount_description: text().optional() });
export type HsdsCostOption = z.infer<typeof hsdsCostOption>;

export const hsdsLanguage = z.object({ id: uuid(), name: text().optional(), code: text().optional(), note: text().optional() });
export type HsdsLanguage = z.infer<typeof hsdsLanguage>;

export const hsdsRequiredDocument = z.object({ id: uuid(), document: text().optional(), uri: uri().optional() });
export type HsdsRequiredDocument = z.infer<typeof hsdsRequiredDocument>;

/** Postcode districts stand in `extent`, as text. */
export const hsdsServiceArea = z.object({ id: uuid(), name: text().optional(), description: text().optional(), extent: text().optional(), extent_type: text().optional(), uri: uri().optional() });
export type HsdsServiceArea = z.infer<typeof hsdsServiceArea>;
