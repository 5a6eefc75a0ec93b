import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinedFacts, mayWithdraw } from "#app/domain/people/join-records";
import { depsWithin } from "#app/platform/deps.server";
import { confirmJoin } from "#app/services/people/confirm-join.server";
import { turnDownJoin } from "#app/services/people/turn-down-join.server";
import { undoJoin } from "#app/services/people/undo-join.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once, type Sender } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findMerge } from "#db/queries/people/merges";
import { changedSince } from "./changed-since.server";
import { joinForm } from "./compare.form";
import { AnswerForm, UndoForm, WithdrawForm } from "./join-forms";
import { readBoth } from "./read-both.server";
import { SideBySide } from "./side-by-side";
import { BothOpen, StoryOfJoin, TakenOver } from "./story-of-join";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "records:join");
  return orNotFound(
    await asActor(actor, async (db) => {
      const found = await findMerge(db, params.mergeId ?? "");
      const both = found && (await readBoth(depsWithin(db), actor, [found.keptRef, found.mergedRef]));
      return both && { merge: found.merge, both, mine: mayWithdraw(found.merge, actor.id) };
    }),
  );
}

const refusals = {
  "not-yours": "Somebody else answers your proposal: you can take it back",
  "joined-further": "The kept record was joined with another one since: take that apart first",
} as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "records:join");
  const form = await request.formData();
  const mergeId = params.mergeId ?? "";
  // Whoever does not see it gets no further; what is moved may be more than they see, so that is the service's work.
  orNotFound(await asActor(actor, (db) => findMerge(db, mergeId)));
  const { value, errors, typed } = parseForm(joinForm, form);
  if (errors) return data({ errors, typed, meanwhile: undefined }, 422);
  const { happening } = value;
  const turnsDown = happening === "reject" || happening === "withdraw";
  const sender: Sender = turnsDown ? { actor } : { service: true, forActor: actor.id };
  const outcome: Response | "not-found" | "not-yours" | "changed-meanwhile" | "joined-further" = await once(sender, form, async (deps) => {
    const done = turnsDown
      ? await turnDownJoin(deps, actor, { ...value, mergeId, happening })
      : happening === "confirm" ? await confirmJoin(deps, actor, { ...value, mergeId }) : await undoJoin(deps, actor, { ...value, mergeId });
    return done === "done" ? redirect(`/adviser/triage/joins/${mergeId}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome !== "changed-meanwhile") return data({ ...withErrors(typed, [{ field: happening === "undo" ? "words" : "happening", message: refusals[outcome] }]), meanwhile: undefined }, 409);
  return data({ errors: undefined, typed, meanwhile: await asActor(actor, (db) => changedSince(db, mergeId, value)) }, 409);
}

const headings = { proposed: "Join two records of one person?", confirmed: "These two records are joined" } as const;

export default function Join() {
  const { merge, both, mine } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const [kept, merged] = both;
  const { status } = merge;
  const heading = status === "proposed" || status === "confirmed" ? headings[status] : "These two records are not joined";
  const versions = { version: merge.version, keptVersion: kept.record.version, mergedVersion: merged.record.version };
  const fields = fieldsOf(problem);
  return (
    <Page title={`${status === "confirmed" ? "Joined" : "Joining"} ${kept.reference} and ${merged.reference}`} errors={problem?.errors} wide back={{ href: "/adviser/triage", text: "Triage queue" }}>
      {problem?.meanwhile && <ChangedMeanwhile {...problem.meanwhile} goOn="Nothing was saved. Look at it again below; what you typed is still here." />}
      <h1 className="govuk-heading-l">{heading}</h1>
      <StoryOfJoin merge={merge} kept={kept} merged={merged} />
      {status === "proposed" && <SideBySide cases={both} facts={[kept.record.facts, merged.record.facts]} after={joinedFacts(kept.record.facts, merged.record.facts)} />}
      {status === "confirmed" && merge.moved && <TakenOver taken={merge.moved.taken} facts={kept.record.facts} />}
      {(status === "proposed" || status === "confirmed") && <BothOpen kept={kept} merged={merged} joined={status === "confirmed"} />}
      {status === "proposed" && (mine ? <WithdrawForm fields={fields} versions={versions} /> : <AnswerForm fields={fields} versions={versions} />)}
      {status === "confirmed" && <UndoForm fields={fields} versions={versions} />}
    </Page>
  );
}
