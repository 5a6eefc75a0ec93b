import { z } from "zod";
import { email, number, text, uuid } from "./fields";

export const hsdsPhone = z.object({ id: uuid(), number: text(), extension: number().optional(), type: text().optional(), description: text().optional() });
export type HsdsPhone = z.infer<typeof hsdsPhone>;

export const hsdsContact = z.object({ id: uuid(), name: text().optional(), title: text().optional(), department: text().optional(), email: email().optional(), phones: z.array(hsdsPhone).optional() });
export type HsdsContact = z.infer<typeof hsdsContact>;
