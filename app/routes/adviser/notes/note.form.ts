import { z } from "zod";
import { longestNote, noteVisibilities } from "#app/domain/cases/note";
import { choice, optionalText, text } from "#app/web/fields";

const words = text({ missing: "Enter your note", what: "Your note", max: longestNote });
const visibility = choice(noteVisibilities, "Select who can read the note");

export const noteForm = z.object({ visibility, words });

/** As it stands, finished or not. */
export const draftForm = z.object({ visibility, words: optionalText({ what: "Your note", max: longestNote }) });

export const correctionForm = z.object({ words, reason: text({ missing: "Enter why the note has to be corrected", what: "Why the note has to be corrected", max: 300 }) });
