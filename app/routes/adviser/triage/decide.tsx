import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { causeExplained, causeWords } from "#app/content/triage";
import { parseReference } from "#app/domain/people/reference";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { decideTriageEntry, type TriageAnswer } from "#app/services/triage/decide-triage-entry.server";
import { asActor } from "#db/client.server";
import { findNextEntryId } from "#db/queries/triage/list-triage-entries";
import { depsWithin } from "#app/platform/deps.server";
import { PersonBar } from "../cases/person-bar";
import { Application, AlreadyDecided, FittingServices, StoryOfReturn, Suggestion } from "./about-entry";
import { decideForm } from "./decide.form";
import { DecidedBanner } from "./decided-banner";
import { DecisionForm } from "./decision-form";
import { readEntry } from "./read-entry.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const found = orNotFound(await asActor(actor, (db) => readEntry(depsWithin(db), actor, params.entryId ?? "")));
  return { ...found, meId: actor.id, decided: parseReference(new URL(request.url).searchParams.get("decided") ?? "") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(decideForm, form);
  if (errors) return data({ errors, typed, meanwhile: false }, 422);
  const outcome: Response | Exclude<TriageAnswer, object> = await once({ actor }, form, async (deps) => {
    const done = await decideTriageEntry(deps, actor, { entryId: params.entryId ?? "", ...value });
    if (typeof done === "string") return done;
    const next = await findNextEntryId(deps.db, actor.hubIds);
    return redirect(`/adviser/triage${next ? `/${next}` : ""}?decided=${done.reference}`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "override-needs-reason") return data({ ...withErrors(typed, [{ field: "overrideReason", message: "Select why you chose another offer than the suggested one" }]), meanwhile: false }, 422);
  if (outcome === "no-such-colleague") return data({ ...withErrors(typed, [{ field: "leadId", message: "Select an adviser of this hub" }]), meanwhile: false }, 422);
  if (outcome === "not-possible") return data({ ...withErrors(typed, [{ field: "decision", message: "Select one of the decisions this case can have" }]), meanwhile: false }, 422);
  return data({ errors: undefined, typed, meanwhile: true }, 409);
}

export default function Decide() {
  const { entry, person, story, suggestion, answers, hubName, services, decisions, colleagues, inSupport, meId, decided, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { meanwhile = false } = problem ?? {};
  if (entry.decidedAt) return <AlreadyDecided person={person} decision={decisions.find(({ entryId }) => entryId === entry.id)} meanwhile={meanwhile} />;
  return (
    <Page title={`Triage ${person.reference}`} errors={problem?.errors} back={{ href: "/adviser/triage", text: "Triage queue" }} wide before={decided && <DecidedBanner reference={decided} />}>
      <PersonBar person={person} today={today} />
      {meanwhile && (
        <div className="govuk-inset-text" role="alert">
          <h2 className="govuk-heading-s">This changed while you were deciding</h2>
          <p>Nothing was saved. Read it again below; what you typed is still here.</p>
        </div>
      )}
      <h1 className="govuk-heading-l">{causeWords[entry.cause]}: {sayName(person)}</h1>
      <p className="govuk-body">{causeExplained[entry.cause]}</p>
      <div className="wl-sections wl-sections--halves">
        <div>
          <StoryOfReturn entry={entry} asked={decisions.find(({ entryId, kind }) => entryId === entry.id && kind === "ask")} story={story} />
          <Suggestion suggestion={suggestion} />
          <DecisionForm fields={fieldsOf(problem)} version={entry.version} suggested={suggestion} inSupport={inSupport} colleagues={colleagues} meId={meId} />
          {services.length > 0 && <FittingServices services={services} caseRef={person.reference} />}
        </div>
        <Application answers={answers} hubName={hubName} />
      </div>
    </Page>
  );
}
