import { z } from "zod";
import { longestTitle } from "#app/domain/plans/plan-edit";
import { identifier, text, version } from "#app/web/fields";

export const tickForm = z.object({ stepId: identifier("Open the page again"), version: version() });

export const addForm = z.object({ goalId: identifier("Select what the step is for"), title: text({ missing: "Enter what you want to do", what: "What you want to do", max: longestTitle }), version: version() });
