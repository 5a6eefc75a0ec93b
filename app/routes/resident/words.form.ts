import { z } from "zod";
import { text } from "#app/web/fields";

/** What a resident writes to their adviser, in one field. */
export const wordsForm = (missing: string, what: string) => z.object({ words: text({ missing, what, max: 1000 }) });
