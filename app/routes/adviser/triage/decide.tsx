import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { causeExplained, causeWords } from "#app/content/triage";
import { mayDecide } from "#app/domain/applications/reorientation";
import { residentsAnswer } from "#app/domain/applications/referrer";
import { parseReference } from "#app/domain/people/reference";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { decideTriageEntry, type TriageAnswer } from "#app/services/triage/decide-triage-entry.server";
import { asActor } from "#db/client.server";
import { countTriageEntries, findNextEntryId } from "#db/queries/triage/list-triage-entries";
import { depsWithin } from "#app/platform/deps.server";
import { PersonBar } from "../cases/person-bar";
import { WhoAsked } from "../cases/who-asked";
import { PossibleDuplicates } from "../cases/possible-duplicates";
import { Application, FittingServices, StoryOfReturn, Suggestion } from "./about-entry";
import { AcceptAsSuggested } from "./accept-as-suggested";
import { AlreadyDecided } from "./already-decided";
import { decideForm } from "./decide.form";
import { DecidedBanner } from "./decided-banner";
import { DecisionForm } from "./decision-form";
import { entryChanges } from "./entry-changed";
import { askedOfQueueIn, queueAddress, wishesOf } from "./queue-filter";
import { readEntry } from "./read-entry.server";

/** How many waited when somebody began to work through the queue, as its addresses carry it along. */
const startedWith = (query: URLSearchParams): number | undefined => (/^\d{1,6}$/.test(query.get("of") ?? "") ? Number(query.get("of")) : undefined);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const query = new URL(request.url).searchParams;
  const entryId = params.entryId ?? "";
  const asked = askedOfQueueIn(query, actor.hubIds);
  const wishes = wishesOf(asked, actor.hubIds);
  const found = orNotFound(
    await asActor(actor, async (db) => {
      const shown = await readEntry(depsWithin(db), actor, entryId);
      return shown && { ...shown, left: await countTriageEntries(db, wishes), next: await findNextEntryId(db, wishes, entryId) };
    }),
  );
  const of = Math.max(startedWith(query) ?? found.left, found.left);
  return { ...found, of, meId: actor.id, nextHref: queueAddress(asked, { entryId: found.next, of }), queueHref: queueAddress(asked), decided: parseReference(query.get("decided") ?? "") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const query = new URL(request.url).searchParams;
  const asked = askedOfQueueIn(query, actor.hubIds);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(decideForm, form);
  if (errors) return data({ errors, typed, meanwhile: false }, 422);
  const outcome: Response | Exclude<TriageAnswer, object> = await once({ actor }, form, async (deps) => {
    const done = await decideTriageEntry(deps, actor, { entryId: params.entryId ?? "", ...value });
    if (typeof done === "string") return done;
    const entryId = await findNextEntryId(deps.db, wishesOf(asked, actor.hubIds));
    const of = startedWith(query);
    return redirect(queueAddress(asked, { entryId, decided: done.reference, ...(entryId && of !== undefined && { of }) }));
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-meanwhile") return data({ errors: undefined, typed, meanwhile: true }, 409);
  return data({ ...withErrors(typed, [refusals[outcome]]), meanwhile: false }, 422);
}

const refusals = {
  "override-needs-reason": { field: "overrideReason", message: "Select why you chose another offer than the suggested one" },
  "no-such-colleague": { field: "leadId", message: "Select an adviser of this hub" },
  "not-told": { field: "decision", message: "Tell the resident first that somebody asked for them, and record what they said" },
  "own-request": { field: "decision", message: "You asked for this: a colleague decides" },
  "not-possible": { field: "decision", message: "Select one of the decisions this case can have" },
} as const;

export default function Decide() {
  const { entry, person, story, suggestion, answers, taken, asked, hubName, services, decisions, duplicates, colleagues, inSupport, meId, decided, today, left, of, next, nextHref, queueHref } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { meanwhile = false } = problem ?? {};
  if (entry.decidedAt) return <AlreadyDecided person={person} decision={decisions.find(({ entryId }) => entryId === entry.id)} meanwhile={meanwhile} typed={problem?.typed ?? {}} nextHref={nextHref} />;
  const mine = !mayDecide(entry, meId);
  const toTellFirst = asked !== undefined && residentsAnswer(asked.referrer) === "not_told";
  return (
    <Page title={`Triage ${person.reference}`} errors={problem?.errors} back={{ href: queueHref, text: "Triage queue" }} wide before={decided && <DecidedBanner reference={decided} />}>
      {meanwhile && <ChangedMeanwhile {...entryChanges(entry, sayName(person), decisions)} goOn="Your decision was not saved. What you typed is still below: save it again if it still fits." />}
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">{causeWords[entry.cause]}: {sayName(person)}</h1>
      <nav className="wl-no-print" aria-label="The queue">
        <ul className="wl-do">
          <li>{left} of {of} left in the queue</li>
          {!mine && <li><a className="govuk-link" href="#decision">Go to the decision</a></li>}
          {next && <li><a className="govuk-link" href={nextHref}>Leave it, and see the next</a></li>}
        </ul>
      </nav>
      <p className="govuk-body">{causeExplained[entry.cause]}</p>
      <div className="wl-sections wl-sections--halves">
        <div>
          {asked && <WhoAsked asked={asked} mayEdit />}
          <StoryOfReturn entry={entry} asked={decisions.find(({ entryId, kind }) => entryId === entry.id && kind === "ask")} story={story} />
          <PossibleDuplicates person={person} duplicates={duplicates} mayJoin />
          <Suggestion suggestion={suggestion}>{!inSupport && !toTellFirst && <AcceptAsSuggested suggestion={suggestion} version={entry.version} meId={meId} />}</Suggestion>
          {mine ? <p className="govuk-inset-text">You asked for this. A colleague of {hubName} decides, and you get a message.</p> : <DecisionForm fields={fieldsOf(problem)} version={entry.version} suggested={suggestion} askedOffer={entry.askedOffer} inSupport={inSupport} colleagues={colleagues} meId={meId} />}
          {(services.length > 0 || entry.referralRef) && inSupport && <FittingServices services={services} caseRef={person.reference} from={entry.referralRef} refusedBy={entry.serviceId} />}
        </div>
        <Application answers={answers} hubName={hubName} kind={asked ? "for_someone_else" : "self"} taken={taken} />
      </div>
    </Page>
  );
}
