import { redirect } from "@remix-run/node";
import { parseReference } from "#app/domain/people/reference";
import type { StaffActor } from "#app/domain/people/actor";
import { addToSession, type PlaceAnswer } from "#app/services/appointments/add-to-session.server";
import { cancelSession } from "#app/services/appointments/cancel-session.server";
import { recordRegister } from "#app/services/appointments/record-register.server";
import { orNotFound } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, withErrors, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findSession } from "#db/queries/appointments/group-sessions";
import { addForm, cancelSessionForm, placeRefusals, registerFrom } from "./session.form";

type Changed = Response | { status: 409 | 422; errors: FieldError[]; typed: Typed };
const refused = (status: 409 | 422, typed: Typed, errors: FieldError[]): Changed => ({ status, ...withErrors(typed, errors) });

/** Does what one of the session page's three forms asks for. */
export async function changeSession(actor: StaffActor, sessionId: string, form: FormData): Promise<Changed> {
  const here = (done: string) => redirect(`/adviser/appointments/sessions/${sessionId}?done=${done}`);
  if (form.get("do") === "cancel") {
    const { value, errors, typed } = parseForm(cancelSessionForm, form);
    if (errors) return refused(422, typed, errors);
    orNotFound(await asActor(actor, (db) => findSession(db, sessionId, actor.hubIds)));
    // Residents this adviser does not see are told too: the service does it, once the session was shown to be one of their hub's.
    const outcome = await once<string>({ service: true, forActor: actor.id }, form, async (deps) => {
      const done = await cancelSession(deps, actor, { sessionId, words: value.words });
      return done === "done" ? here("cancelled") : done;
    });
    return typeof outcome === "string" ? refused(409, typed, [{ field: "words", message: placeRefusals["too-late"] }]) : outcome;
  }
  if (form.get("do") === "register") return keepRegister(actor, sessionId, form, here);
  const { value, errors, typed } = parseForm(addForm, form);
  if (errors) return refused(422, typed, errors);
  orNotFound(await asActor(actor, (db) => findSession(db, sessionId, actor.hubIds)));
  const outcome = await once<Exclude<PlaceAnswer, "done">>({ actor }, form, async (deps) => {
    const done = await addToSession(deps, actor, { sessionId, caseRef: parseReference(value.caseRef) ?? "" });
    return done === "done" ? here("added") : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return typeof outcome === "string" ? refused(409, typed, [{ field: "find", message: placeRefusals[outcome] }]) : outcome;
}

async function keepRegister(actor: StaffActor, sessionId: string, form: FormData, here: (done: string) => Response): Promise<Changed> {
  const read = registerFrom(form);
  if (read.errors) return refused(422, read.typed, read.errors);
  const { lines, typed } = read;
  const outcome = await once<"not-found" | "not-yet" | "changed-meanwhile">({ actor }, form, async (deps) => {
    const done = await recordRegister(deps, actor, { sessionId, lines });
    return typeof done === "string" ? done : here("recorded");
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome !== "string") return outcome;
  return refused(409, typed, [{ field: "register", message: outcome === "not-yet" ? "The register can be kept once the session has begun" : "A colleague has changed the register since you opened it. The lines below say what you chose: check them, and save again" }]);
}
