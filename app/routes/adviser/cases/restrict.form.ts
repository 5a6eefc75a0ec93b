import { z } from "zod";
import { restrictionReasons } from "#app/domain/cases/restriction";
import { choice, optionalText, text } from "#app/web/fields";

const named = z.array(z.string()).optional().transform((values) => (values ?? []).filter((value) => z.uuid().safeParse(value).success));

/** What the page asks for: to restrict, to change who is named, to open it again, or to end a conflict. */
export const restrictForm = z.object({ reason: choice(restrictionReasons, "Select why only named people may see it"), words: optionalText({ what: "More about it", max: 1000 }), named });
export const namedForm = z.object({ named });
export const openForm = z.object({ words: text({ missing: "Enter why everybody at the hub may see it again", what: "Why", max: 500 }) });
export const endConflictForm = z.object({ conflictId: z.array(z.string()).transform((values) => values[0] ?? "").pipe(z.uuid("Open the page again")) });
