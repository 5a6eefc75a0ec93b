import { z } from "zod";
import { choice, version } from "#app/web/fields";
import { optionalDay, stepFields } from "./step.form";

export const stepActs = ["change", "finish", "drop", "reopen"] as const;
export type StepAct = (typeof stepActs)[number];

/** Which of the page's forms was sent. */
export const actForm = z.object({ act: choice(stepActs, "Open the page again") });
export const changeForm = z.object(stepFields);
export const finishForm = z.object({ version: version(), doneOn: optionalDay("The date") });
export const versionForm = z.object({ version: version() });
