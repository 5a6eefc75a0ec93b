import { z } from "zod";
import { longestComment } from "#app/domain/plans/comment";
import { longestQuery } from "#app/domain/plans/query";
import { identifier, text } from "#app/web/fields";

export const answerForm = z.object({ words: text({ missing: "Enter what you want to write", what: "What you write", max: longestComment }) });

/** The answer to what a manager asked. */
export const answerQueryForm = z.object({ queryId: identifier("Open the page again"), answer: text({ missing: "Enter your answer", what: "Your answer", max: longestQuery }) });
