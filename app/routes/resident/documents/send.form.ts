import { z } from "zod";

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Beside the file: what it is for, where it was asked for. Anything else than an id is for nothing. */
export const sendForm = z.object({ requestId: z.array(z.string()).optional().transform((values) => (uuid.test(values?.[0] ?? "") ? values![0] : undefined)) });
