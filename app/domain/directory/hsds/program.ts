import { z } from "zod";
import { text, uuid } from "./fields";

export const hsdsProgram = z.object({ id: uuid(), organization_id: uuid().optional(), name: text(), alternate_name: text().optional(), description: text() });
export type HsdsProgram = z.infer<typeof hsdsProgram>;
