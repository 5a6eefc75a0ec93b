import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { residentCancelReasons } from "#app/domain/appointments/appointment";
import { choice, optionalText } from "#app/web/fields";

export const cancelForm = ({ errors }: Words["appointments"]["cancelling"]) => z.object({ reason: choice(residentCancelReasons, errors.reason), words: optionalText({ what: errors.tooLong, max: 1000 }) });
