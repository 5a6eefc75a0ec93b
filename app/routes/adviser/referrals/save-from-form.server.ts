import { data, redirect } from "@remix-run/node";
import type { StaffActor } from "#app/domain/people/actor";
import { saveDraft } from "#app/services/referrals/save-draft.server";
import { startDraftAfterNo } from "#app/services/referrals/start-draft-after-no.server";
import { throwAwayDraft } from "#app/services/referrals/throw-away-draft.server";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listServicesOfStarts } from "#db/queries/courses/starts";
import { checkForm, chosenOf, draftActForm, laterForm, startForm, versionForm } from "./draft.form";

export interface DraftAgain {
  errors: FieldError[];
  typed: Typed;
  changed: boolean;
}

const refusals = {
  "not-in-support": { field: "share", message: "This case is not in support, so it cannot be referred" },
  "no-service": { field: "service", message: "Select one to 4 services" },
} as const;

/** Keeps what a draft's page sent, and leads on: to the check, to the case, or to the draft a no was followed by. */
export async function saveFromForm(actor: StaffActor, { caseRef, draftId, form }: { caseRef: string; draftId?: string; form: FormData }) {
  const casePath = `/adviser/cases/${caseRef}`;
  const again = (typed: Typed, errors: FieldError[], status: number, changed = false) => data<DraftAgain>({ errors, typed, changed }, status);
  const { value: which, errors: none, typed } = parseForm(draftActForm, form);
  if (none) return again(typed, none, 422);
  const { act } = which;
  if (act === "throw-away") {
    const outcome = await once({ actor }, form, async (deps) => ((await throwAwayDraft(deps, { caseRef, draftId: draftId ?? "" })) === "done" ? redirect(`${casePath}?saved=draft-thrown-away`) : "not-found"));
    if (outcome === "not-found") throw new Response("Not found", { status: 404 });
    return redirected(outcome);
  }
  if (act === "start") {
    const { value, errors } = parseForm(startForm, form);
    if (errors) return again(typed, errors, 422);
    return finished(await once({ actor }, form, async (deps) => to(await startDraftAfterNo(deps, actor, { caseRef, referralRef: value.from, serviceIds: value.service }), (id) => `${casePath}/referrals/drafts/${id}`)));
  }
  const { value, errors } = act === "check" ? parseForm(checkForm, form) : parseForm(laterForm, form);
  if (errors) return again(typed, errors, 422);
  const made = draftId === undefined ? undefined : parseForm(versionForm, form);
  if (made?.errors) return again(typed, made.errors, 422);
  const asked = await asActor(actor, (db) => listServicesOfStarts(db, value.start));
  return finished(
    await once({ actor }, form, async (deps) =>
      to(
        await saveDraft(deps, actor, {
          caseRef, ...(draftId !== undefined && made?.value && { draft: { id: draftId, version: made.value.version } }), serviceIds: value.service, fields: chosenOf(value), note: value.note, goals: value.goal,
          starts: Object.fromEntries(asked.map(({ id, serviceId }) => [serviceId, id])), agreedOn: value.agreedOn, way: value.way,
        }),
        (id) => (act === "check" ? `${casePath}/referrals/drafts/${id}/check` : `${casePath}?saved=draft-kept`),
      ),
    ),
  );

  function to(done: Awaited<ReturnType<typeof saveDraft>>, where: (id: string) => string) {
    return typeof done === "object" ? redirect(where(done.saved)) : done;
  }
  function finished(outcome: Response | Exclude<Awaited<ReturnType<typeof saveDraft>>, object>) {
    if (outcome === "not-found") throw new Response("Not found", { status: 404 });
    if (outcome === "changed-meanwhile") return again(typed, [], 409, true);
    return typeof outcome === "string" ? again(typed, [refusals[outcome]], 422) : redirected(outcome);
  }
}
