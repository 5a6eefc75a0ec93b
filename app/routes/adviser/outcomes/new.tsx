import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMonths, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { z } from "zod";
import { mayOpen } from "#app/domain/documents/document";
import { checkNewOutcome } from "#app/domain/outcomes/new-outcome";
import { outcomeFromAnswer } from "#app/domain/outcomes/outcome-from-answer";
import { stands } from "#app/domain/outcomes/outcome";
import { correctionLabels, reasonsToCorrect } from "#app/content/outcomes";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { seeToAnswer } from "#app/services/outcomes/see-to-answer.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, typedIn, type FieldError, type Typed } from "#app/web/parse-form";
import { listDocuments } from "#db/queries/documents/documents";
import { asActor, type Db } from "#db/client.server";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { findCheck } from "#db/queries/outcomes/sustainment-checks";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { alikeToShow } from "./alike-to-show.server";
import { LooksLikeOne, type AlikeOutcome } from "./alike";
import { apartForm } from "./alike.form";
import { EvidenceFields, WhatHappenedFields } from "./outcome-fields";
import { allErrors, correctionForm, fieldOf, outcomeForm, outcomeOf, readableAnswers, typedFrom } from "./new.form";

const numbers = (on: CalendarDay) => Object.values(partsOf(on)).reverse().join(" ");
const checkOf = (request: Request) => new URL(request.url).searchParams.get("check") ?? undefined;

/** What the form begins with: what is known from an answer about a job. */
async function typedFromAnswer(db: Db, caseId: string, checkId: string): Promise<Typed> {
  const check = await findCheck(db, checkId);
  if (!check || check.caseId !== caseId) throw new Response("Not found", { status: 404 });
  const job = orNotFound(await findOutcome(db, caseId, check.outcomeId));
  const begun = outcomeFromAnswer(check, job);
  return begun ? typedFrom({ ...begun, jobTitle: check.answer === "still_there" ? job.jobTitle : undefined, evidenceNote: check.words }) : {};
}

const correctsOf = (request: Request) => new URL(request.url).searchParams.get("corrects") ?? undefined;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForOutcome(db, params.caseRef ?? ""));
    leadToJoining(actor, request, found);
    const corrects = correctsOf(request);
    const old = corrects === undefined ? undefined : orNotFound(await findOutcome(db, found.id, corrects));
    await recordCaseRead(depsWithin(db), actor, found);
    if (old && !stands(old)) throw redirect(`/adviser/cases/${found.reference}/outcomes/${old.id}`);
    const checkId = checkOf(request);
    const documents = (await listDocuments(db, { caseId: found.id })).filter((one) => mayOpen(one) !== "gone").map(({ id, name: called }) => ({ id, name: called }));
    return { documents, known: checkId === undefined ? undefined : await typedFromAnswer(db, found.id, checkId), reference: found.reference, name: found.name, example: numbers(addMonths(today(), -1)), correcting: old && { id: old.id, typed: typedFrom(old) } };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const form = await request.formData();
  const corrects = correctsOf(request);
  const found = orNotFound(await asActor(actor, (db) => findCaseForOutcome(db, params.caseRef ?? "")));
  const { value, errors, typed } = parseForm<z.ZodType<z.output<typeof outcomeForm>>>(corrects === undefined ? outcomeForm : correctionForm, form);
  // What was typed comes along to the record it corrects, where it turned out to be the same.
  if (form.has("begin")) return data({ errors: [], typed });
  const { value: readable = {} } = parseForm(readableAnswers, form);
  const atFields = (problems: Parameters<typeof fieldOf>[0][]) => problems.map((problem) => fieldOf(problem, readable.group));
  if (errors) {
    const problems = checkNewOutcome(outcomeOf(readable), { today: today(), caseOpenedOn: found.openedOn, bornOn: found.bornOn });
    return data({ errors: allErrors(errors, atFields(problems)), typed }, 422);
  }

  const sameAs = typed.sameAs ?? [];
  const { value: because, errors: whyErrors = [] } = sameAs.length > 0 ? parseForm(apartForm, form) : {};
  const outcome = await once({ actor }, form, async (deps) => {
    const correction = corrects !== undefined && value.reason ? { outcomeId: corrects, reason: value.reason } : undefined;
    const done = await recordOutcome(deps, actor, found.reference, outcomeOf(value), correction, because && { ...because, otherIds: sameAs });
    const checkId = checkOf(request);
    // What the resident said is seen to with it; where a colleague saw to it first, the outcome is recorded all the same.
    if (checkId !== undefined && typeof done !== "string" && "outcomeId" in done) await seeToAnswer(deps, actor, { caseRef: found.reference, checkId });
    return typeof done !== "string" && "outcomeId" in done ? redirect(`/adviser/cases/${found.reference}/outcomes/${done.outcomeId}?saved=${correction ? "corrected" : "recorded"}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-meanwhile") return data({ errors: [{ field: "reason", message: "Somebody else has corrected this outcome. Open it again to see their correction" }], typed: typedIn(form) }, 409);
  if ("alike" in outcome) return data({ errors: whyErrors, typed, alike: await alikeToShow(actor, outcome.alike) }, 422);
  if ("problems" in outcome) return data({ errors: allErrors([], atFields(outcome.problems)), typed }, 422);
  return outcome;
}

export default function NewOutcome() {
  const { reference, name, example, correcting, known, documents } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed; alike?: AlikeOutcome[] }>();
  const errors: FieldError[] = problem?.errors ?? [];
  const typed: Typed = problem?.typed ?? correcting?.typed ?? known ?? {};
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const dateError = errors.find(({ field }) => field.startsWith("happenedOn"));
  if (problem?.alike) {
    return (
      <Page title={`This looks like one that is recorded: ${reference}`} errors={errors} back={`/adviser/cases/${reference}`}>
        <span className="govuk-caption-l">{name}, {reference}</span>
        <LooksLikeOne alike={problem.alike} caseReference={reference} typed={typed} errors={errors} />
      </Page>
    );
  }
  const title = correcting ? "Correct an outcome" : "Record an outcome";
  return (
    <Page title={`${title}: ${reference}`} errors={errors} back={correcting ? `/adviser/cases/${reference}/outcomes/${correcting.id}` : `/adviser/cases/${reference}`}>
      <span className="govuk-caption-l">
        {name}, {reference}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        {correcting
          ? "The record as it was is kept, and says what replaced it. If returns have counted it, the next return says what changed."
          : "An outcome is something that happened in the person’s life. Record it on the day you hear of it, with the date it happened."}
      </p>
      <PostForm>
        <WhatHappenedFields typed={typed} errorAt={errorAt} />
        <DateInput
          id="happenedOn"
          namePrefix="happenedOn"
          legend={{ text: "When did it happen?", className: "govuk-fieldset__legend--m" }}
          hint={`For a job, the first day of work. For example, ${example}`}
          values={Object.fromEntries(Object.entries(typed).map(([field, values]) => [field, values[0]]))}
          error={dateError?.message}
          day={{ error: dateError?.field === "happenedOn-day" || undefined }}
          month={{ error: dateError?.field === "happenedOn-month" || undefined }}
          year={{ error: dateError?.field === "happenedOn-year" || undefined }}
        />
        <EvidenceFields typed={typed} errorAt={errorAt} documents={documents} />
        {correcting && (
          <Radios
            name="reason"
            value={typed.reason?.[0]}
            legend={{ text: "Why is it corrected?", className: "govuk-fieldset__legend--m" }}
            error={errorAt("reason")}
            items={reasonsToCorrect.map((reason) => ({ value: reason, text: correctionLabels[reason] }))}
          />
        )}
        <Button preventDoubleClick>{correcting ? "Save the correction" : "Record the outcome"}</Button>
      </PostForm>
    </Page>
  );
}
