import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { identifier, optionalCalendarDay } from "#app/web/fields";

export const takeBackForm = z.object({ permissionId: identifier("Open the page again") });

/** A day, or none at all: then it holds until it is taken back. */
export const endForm = ({ myRecord: { permissions: { end } } }: Words) => z.object({ untilOn: optionalCalendarDay({ wrong: end.notReal }) });
