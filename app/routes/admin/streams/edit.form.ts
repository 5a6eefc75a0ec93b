import { z } from "zod";
import { longestClock } from "#app/domain/referrals/clocks";
import { optionalNumber, optionalText } from "#app/web/fields";

const workingDays = (what: string) => optionalNumber({ what, min: 1, max: longestClock }).pipe(z.int(`${what} must be a whole number of days, like 5`).optional());

export const streamClocksForm = z.object({ remindAfter: workingDays("Days until the reminder"), expireAfter: workingDays("Days until the end"), seen: optionalText({ what: "The page", max: 40 }) });
