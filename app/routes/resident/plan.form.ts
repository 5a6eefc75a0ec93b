import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { longestComment } from "#app/domain/plans/comment";
import { longestTitle } from "#app/domain/plans/plan-edit";
import { identifier, optionalCalendarDay, optionalText, text, ticked, version } from "#app/web/fields";

export const tickForm = ({ myPlan: { add } }: Words) => z.object({ stepId: identifier(add.again), undo: ticked(), version: version() });

export const addForm = ({ myPlan: { add } }: Words) =>
  z.object({ goalId: identifier(add.goalMissing), title: text({ missing: add.missing, what: add.name, max: longestTitle }), dueOn: optionalCalendarDay({ wrong: add.dayWrong }), version: version() });

/** What makes a step hard may stay unsaid; anything else is said in words. */
export const commentForm = ({ myPlan: { comments } }: Words, cannot: boolean) =>
  z.object({ words: cannot ? optionalText({ what: comments.name, max: longestComment }) : text({ missing: comments.missing, what: comments.name, max: longestComment }) });
