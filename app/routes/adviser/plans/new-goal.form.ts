import { z } from "zod";
import { longestTitle } from "#app/domain/plans/plan-edit";
import { text, version } from "#app/web/fields";

export const goalForm = z.object({ version: version(), title: text({ missing: "Enter the goal", what: "Goal", max: longestTitle }) });
