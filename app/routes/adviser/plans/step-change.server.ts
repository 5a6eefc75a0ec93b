import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { PlanAnswer } from "#app/services/plans/change-plan.server";
import { changeStep } from "#app/services/plans/change-step.server";
import { dropStep } from "#app/services/plans/drop-step.server";
import { finishStep } from "#app/services/plans/finish-step.server";
import { reopenStep } from "#app/services/plans/reopen-step.server";
import { today } from "#app/platform/service.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { actForm, changeForm, finishForm, versionForm } from "./edit-step.form";
import { ownerNameOf } from "./step.form";

type Which = { caseRef: string; stepId: string };
type Make = (deps: Deps, actor: StaffActor, which: Which) => Promise<PlanAnswer>;
type StepChange = { make: Make; saved: string; errors?: undefined; typed: Typed } | { make?: undefined; saved?: undefined; errors: FieldError[]; typed: Typed };

/** Which of the page's four forms was sent, and what it asks for. */
export function readStepChange(form: FormData): StepChange {
  const { value: which, errors, typed } = parseForm(actForm, form);
  if (errors) return { errors, typed };
  if (which.act === "change") return readChange(form);
  if (which.act === "finish") return readFinish(form);
  const { value, errors: wrong } = parseForm(versionForm, form);
  if (wrong) return { errors: wrong, typed };
  const verb = which.act === "drop" ? dropStep : reopenStep;
  return { typed, saved: which.act === "drop" ? "dropped" : "reopened", make: (deps, actor, step) => verb(deps, actor, { ...step, ...value }) };
}

function readChange(form: FormData): StepChange {
  const { value, errors, typed } = parseForm(changeForm, form);
  if (errors) return { errors, typed };
  const { version, title, owner, dueOn } = value;
  return { typed, saved: "changed", make: (deps, actor, step) => changeStep(deps, actor, { ...step, version, title, owner, ownerName: ownerNameOf(value), dueOn }) };
}

function readFinish(form: FormData): StepChange {
  const { value, errors, typed } = parseForm(finishForm, form);
  if (errors) return { errors, typed };
  const { version, doneOn } = value;
  if (doneOn && doneOn > today()) return { errors: [{ field: "doneOn-day", message: "The date must be today or in the past" }], typed };
  return { typed, saved: "done", make: (deps, actor, step) => finishStep(deps, actor, { ...step, version, ...(doneOn && { doneOn }) }) };
}
