import { z } from "zod";
import { alertKinds, longestAlert } from "#app/domain/cases/alert";
import { longestPronunciation } from "#app/domain/people/details";
import { choice, identifier, optionalText, text } from "#app/web/fields";

export const pronunciationForm = z.object({ pronunciation: optionalText({ what: "How the name is said", max: longestPronunciation }) });
export const newAlertForm = z.object({ kind: choice(alertKinds, "Select what the alert is about"), words: text({ missing: "Enter what to do", what: "What to do", max: longestAlert }) });
export const reviewAlertForm = z.object({ alertId: identifier("Open the page again"), review: choice(["holds", "ends"], "Open the page again") });
