import { z } from "zod";
import { choice } from "#app/web/fields";

const lines = z.array(z.string()).optional().transform((values) => (values ?? []).filter((value) => /^\d{1,6}$/.test(value)).map(Number));

/** What is done about a list: one of three forms of its page. */
export const aboutListForm = z.object({
  act: choice(["confirm", "discard", "choose"], "Select what to do"),
  version: z.array(z.string()).optional().transform((values) => Number(values?.[0] ?? Number.NaN)).pipe(z.number().or(z.nan())),
  shown: lines,
  ticked: lines,
  /** The query of the page to come back to. */
  back: z.array(z.string()).optional().transform((values) => (/^\?[a-z_=&0-9]*$/.test(values?.[0] ?? "") ? values![0]! : "")),
});
