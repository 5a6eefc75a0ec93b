import { z } from "zod";
import { optionalText, text } from "#app/web/fields";

export const viewForm = z.object({
  name: text({ missing: "Enter a name for the view", what: "The name", max: 60 }),
  /** The hub it is shared with; empty where it is one's own. */
  shared: optionalText({ what: "The hub", max: 40 }),
});
