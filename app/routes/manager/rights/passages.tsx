import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayCount, sayName } from "#app/content/names";
import { passageChoiceWords, passageMark, sayLeftOut } from "#app/content/rights";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { parseReference } from "#app/domain/people/reference";
import { countLeftOut, passageChoices, passagesOf, undecided } from "#app/domain/rights/passages";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { countUnseen } from "#app/services/rights/count-unseen.server";
import { decidePassages } from "#app/services/rights/decide-passages.server";
import { keyOfPassage } from "#app/services/rights/key-of-passage";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Select } from "#app/ui/govuk/select";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { typedIn, withErrors, type FieldError } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { findRequest } from "#db/queries/rights/requests";
import { partsOfFile } from "./parts-of-file";
import { decidedIn, fieldOf } from "./passages.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  const found = orNotFound(await asActor(actor, async (db) => {
    const shown = await findCaseForShow(db, parseReference(params.caseRef ?? "") ?? "");
    const asked = shown && (await findRequest(db, shown.case.id, params.requestId ?? ""));
    if (!shown || asked?.kind !== "copy") return undefined;
    await recordCaseRead(depsWithin(db), actor, shown.case);
    return { shown, asked, parts: (await partsOfFile(db, shown.case.residentId))?.parts ?? [] };
  }));
  const { shown, asked: { passages: decided, caseId: _case, ...asked } } = found;
  const passages = passagesOf(found.parts, keyOfPassage);
  return {
    reference: shown.case.reference, name: sayName(shown.resident), asked, today: today(), unseen: await countUnseen(actor, shown.case.residentId),
    passages: passages.map((passage) => ({ ...passage, choice: decided[passage.key] })),
    ready: asked.answeredAt !== null && undecided(passages, decided).length === 0, changed: new URL(request.url).searchParams.has("changed"), leftOut: countLeftOut(passages, decided),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  const form = await request.formData();
  const typed = typedIn(form);
  const outcome: Response | "not-found" | { errors: FieldError[] } = await once({ actor }, form, async (deps) => {
    const of = await lockSeenCase(deps.db, parseReference(params.caseRef ?? "") ?? "");
    const file = of && (await partsOfFile(deps.db, of.residentId));
    if (!of || !file) return "not-found";
    const passages = passagesOf(file.parts, keyOfPassage);
    const { decided, errors } = decidedIn(typed, passages);
    const done = await decidePassages(deps, actor, { of, requestId: params.requestId ?? "", passages, decided });
    if (done === "undecided") return { errors };
    return done === "done" ? redirect(`/manager/rights/${of.reference}/${params.requestId}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if ("errors" in outcome) return data(withErrors(typed, outcome.errors), 422);
  return redirected(outcome);
}

/** Everything in somebody's file that may be about somebody else, to be read before the file is handed over. */
export default function Passages() {
  const { reference, name, asked, today: on, passages, unseen, ready, changed, leftOut } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Everything held about them: ${reference}`} errors={problem?.errors} back={{ href: `/manager/rights/${reference}`, text: "What they asked" }}>
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">Everything held about {name}</h1>
      {asked.answeredAt ? <p className="govuk-body">Read through by {asked.answeredByName} on {sayDay(londonDayOf(asked.answeredAt))}.</p> : <p className="govuk-body">Asked on {sayDay(asked.askedOn)}. <Due on={asked.dueOn} today={on} /></p>}
      {changed && !ready && <InsetText>Something was written about them since the file was read through. Read what is new, then save again.</InsetText>}
      {unseen.notes > 0 && <InsetText>{sayCount(unseen.notes, "note is", "notes are")} open only to the organisation that wrote {unseen.notes === 1 ? "it" : "them"}, and not in this file. Ask them to hand over theirs: the file says that it is missing.</InsetText>}
      {unseen.cases > 0 ? (
        <p className="govuk-body">You do not see everything held about this person, so a manager who does has to answer.</p>
      ) : (
        <>
          {ready && (
            <>
              {leftOut.map((each) => <p key={each.reason} className="govuk-body">{sayLeftOut(each)}</p>)}
              <WarningText>Hand the file over by a way that is safe for them. It says a lot about them.</WarningText>
              <p className="govuk-body"><a className="govuk-button" href={`/manager/rights/${reference}/${asked.id}/file`}>Download the file</a></p>
            </>
          )}
          <h2 className="govuk-heading-m">{passages.length === 0 ? "Nothing in it may be about somebody else" : `${sayCount(passages.length, "passage", "passages")} may be about somebody else`}</h2>
          <p className="govuk-body">{passages.length === 0 ? "A passage that somebody else wrote or told us, and they have not read, would stand here. Save, and the file can be handed over." : `Somebody else wrote or told us each of these, and ${name} has not read it on their own pages. What is about ${name} is theirs, also where it is unkind; what is left out, the file says, and why.`}</p>
          <PostForm>
            {passages.map(({ key, part, label, values, writtenBy, choice }) => (
              <section key={key} className="wl-section" aria-label={`${part}, ${label}`}>
                <h3 className="govuk-heading-s">{part}: {label}</h3>
                <p className="govuk-body-s">{passageMark}</p>
                <p className="govuk-body wl-words wl-lines">{values.join("\n")}</p>
                {writtenBy && <p className="govuk-body-s">Written by {writtenBy}</p>}
                <Select name={fieldOf(key)} label={<>What happens with it?<span className="govuk-visually-hidden"> {part}, {label}</span></>} error={errorAt(fieldOf(key))} value={typedAt(fieldOf(key), choice ?? "")} items={[{ value: "", text: "Choose one" }, ...passageChoices.map((value) => ({ value, text: passageChoiceWords[value] }))]} />
              </section>
            ))}
            <Button preventDoubleClick>{ready ? "Save what is left out" : "I have read it: make the file"}</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
