import { z } from "zod";
import { parseAreaCode } from "#app/domain/geography/area-code";
import { optionalText } from "#app/web/fields";

export const codeField = (councilId: string) => `code-${councilId}`;

const areaCode = (council: string) =>
  optionalText({ what: `The code of ${council}`, max: 50 }).transform((typed, context) => {
    const code = typed === "" ? null : parseAreaCode(typed);
    if (code !== undefined) return code;
    context.addIssue({ code: "custom", message: `Enter the code of ${council}, like E06000001` });
    return z.NEVER;
  });

/** A code for each council there is; what a form says of others is passed over. */
export const areasForm = (councils: readonly { id: string; name: string }[]) =>
  z.object({ ...Object.fromEntries(councils.map(({ id, name }) => [codeField(id), areaCode(name)])), seen: optionalText({ what: "The page", max: 40 }) });
