import { z } from "zod";
import { longestQuery } from "#app/domain/plans/query";
import { text } from "#app/web/fields";

export const queryForm = z.object({ words: text({ missing: "Enter your question", what: "Your question", max: longestQuery }) });
