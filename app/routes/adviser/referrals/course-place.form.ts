import { z } from "zod";
import { choice, identifier, optionalText } from "#app/web/fields";

/** Which of the page's forms was sent. */
export const moveForm = z.object({ move: choice(["ask", "take", "give-back"], "Open the page again") });

export const askForm = z.object({ startId: identifier("Select the start they ask for") });

export const placeForm = z.object({ placeId: identifier("Open the page again"), words: optionalText({ what: "Why", max: 300 }) });
