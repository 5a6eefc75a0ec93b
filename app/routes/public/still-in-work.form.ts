import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { sustainmentAnswers } from "#app/domain/outcomes/sustainment-check";
import { choice, optionalCalendarDay, optionalText } from "#app/web/fields";

export const tapForm = (words: Words) => z.object({ answer: choice(sustainmentAnswers, words.sustainment.lead) });

export const moreForm = (words: Words) => z.object({ endedOn: optionalCalendarDay({ wrong: words.sustainment.lastDayWrong }), words: optionalText({ what: words.sustainment.moreName, max: 1000 }) });
