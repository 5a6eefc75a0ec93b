import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pounds } from "#app/domain/agreements/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel, type Quarter } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { hasEmployerToAsk } from "#app/domain/outcomes/employer-confirmation";
import { mayVerify } from "#app/domain/outcomes/new-outcome";
import { stands } from "#app/domain/outcomes/outcome";
import { mayWorkOn } from "#app/domain/cases/team";
import { can } from "#app/domain/people/permissions";
import { contractLabels, correctionLabels, evidenceLabels, factKindLabels, notTheSameLabels, payPeriodLabels, qualificationLevelWords, reasonsToWithdraw, sampleStatusTags } from "#app/content/outcomes";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { explainOutcome } from "#app/services/outcomes/explain-outcome.server";
import { readLikeness } from "#app/services/outcomes/tell-apart.server";
import { verifyOutcome } from "#app/services/outcomes/verify-outcome.server";
import { withdrawOutcome } from "#app/services/outcomes/withdraw-outcome.server";
import { WhyCounts } from "#app/ui/casework/why-counts";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { choice } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { listItemsOfOutcome } from "#db/queries/outcomes/evidence-samples";
import { listDocumentsOfOutcome } from "#db/queries/outcomes/outcome-documents";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";
import { DocumentsOfOutcome } from "./documents-of-outcome";

const saidOf = {
  recorded: "The outcome is recorded",
  corrected: "The correction is recorded",
  verified: "You have verified this outcome",
  document: "The document lies beside the outcome",
  apart: "It is saved that they are two. The next return says so, and who said it",
  withdrawn: "The outcome is marked as recorded in error",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForOutcome(db, params.caseRef ?? ""));
    const outcome = orNotFound(await findOutcome(db, found.id, params.outcomeId ?? ""));
    const replacement = outcome.supersededById ? await findOutcome(db, found.id, outcome.supersededById) : undefined;
    await recordCaseRead(depsWithin(db), actor, found);
    const explanations = await explainOutcome(db, outcome, today());
    const { alike, said: apart } = await readLikeness({ db }, outcome);
    const saved = new URL(request.url).searchParams.get("saved") ?? "";
    return {
      reference: found.reference,
      name: found.name,
      outcome,
      sampled: (await listItemsOfOutcome(db, outcome.id)).map(({ id, status, finding, foundAt, foundByName, quarter }) => ({ id, status, finding, foundByName, foundOn: foundAt && londonDayOf(foundAt), quarter })),
      laid: await listDocumentsOfOutcome(db, outcome.id),
      looksLike: alike.length,
      apart: apart.map(({ reason, words, saidAt, saidByName }) => ({ reason, words, saidByName, saidOn: londonDayOf(saidAt) })),
      replacement: replacement && { id: replacement.id, reason: replacement.supersedeReason, recordedInError: replacement.recordedInError ?? false, by: replacement.recordedByName, on: londonDayOf(replacement.recordedAt) },
      recordedOn: londonDayOf(outcome.recordedAt),
      verifiedOn: outcome.verifiedAt && londonDayOf(outcome.verifiedAt),
      explanations: explanations.map(({ claims, ...explanation }) => ({ ...explanation, claims: claims.map(({ claimedOn, streamName, share }) => `Claimed on ${sayDay(claimedOn)}: ${share}% for ${streamName}.`) })),
      may: {
        correct: mayWorkOn(actor, found) && stands(outcome),
        askEmployer: mayWorkOn(actor, found) && hasEmployerToAsk(outcome),
        verify: can(actor, "outcome:verify") && mayVerify(outcome, actor.id),
        waitsForAnother: stands(outcome) && outcome.verifiedBy === undefined && outcome.recordedBy === actor.id,
      },
      said: saved in saidOf ? saidOf[saved as keyof typeof saidOf] : undefined,
    };
  });
}

const withdrawForm = z.object({ reason: choice(reasonsToWithdraw, "Select why it was recorded in error") });

export async function action({ request, params: { caseRef = "", outcomeId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "outcome:verify");
  const form = await request.formData();
  const here = `/adviser/cases/${caseRef}/outcomes/${outcomeId}`;

  if (form.get("what") === "verify") {
    const outcome = await once({ actor }, form, async (deps) => {
      const done = await verifyOutcome(deps, actor, caseRef, outcomeId);
      return done === "verified" ? redirect(`${here}?saved=verified`) : done;
    });
    return answerTo(outcome);
  }

  if (!can(actor, "outcome:record")) throw new Response("Not permitted", { status: 403 });
  const { value, errors } = parseForm(withdrawForm, form);
  if (errors) return data({ errors }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await withdrawOutcome(deps, actor, caseRef, outcomeId, value.reason);
    return done === "withdrawn" ? redirect(`${here}?saved=withdrawn`) : done;
  });
  return answerTo(outcome);
}

function answerTo(outcome: Response | string) {
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "same-person") return data({ errors: [{ field: "verify", message: "You recorded this outcome. Somebody else must verify it" }] }, 409);
  if (typeof outcome === "string") return data({ errors: [{ field: "main-content", message: "Somebody else has changed this outcome since you opened it. This is how it stands now" }] }, 409);
  return outcome;
}

export default function ShowOutcome() {
  const { reference, name, outcome, replacement, sampled, laid, looksLike, apart, recordedOn, verifiedOn, explanations, may, said } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[] }>();
  const errors = problem?.errors ?? [];
  const reasonError = errors.find(({ field }) => field === "reason")?.message;
  const title = factKindLabels[outcome.kind];
  const aboutThis = explanations.filter(({ verdict }) => verdict.counts || verdict.missing.every(({ label }) => label !== "What happened"));
  const others = explanations.filter((explanation) => !aboutThis.includes(explanation));
  return (
    <Page title={`${title}: ${reference}`} errors={errors} back={`/adviser/cases/${reference}`}>
      {said && <NotificationBanner type="success">{said}</NotificationBanner>}
      <span className="govuk-caption-l">
        {name}, {reference}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      {outcome.recordedInError && <InsetText>This record only says that another one was recorded in error. It does not count.</InsetText>}
      {replacement && (
        <InsetText>
          {replacement.recordedInError ? "Recorded in error" : "Corrected"} by {replacement.by} on {sayDay(replacement.on)}: {replacement.reason && correctionLabels[replacement.reason].toLowerCase()}. It does not count any more.{" "}
          {!replacement.recordedInError && <a className="govuk-link" href={`/adviser/cases/${reference}/outcomes/${replacement.id}`}>See the correction</a>}
        </InsetText>
      )}
      {looksLike > 0 && (
        <InsetText>
          It looks like {looksLike === 1 ? "another record" : `${looksLike} other records`}: the same employer or place, and almost the same day. A return with both cannot be frozen.{" "}
          {may.correct && <a className="govuk-link" href={`/adviser/cases/${reference}/outcomes/${outcome.id}/two`}>See what it looks like, or say why they are two</a>}
        </InsetText>
      )}
      {sampled.some(({ status }) => status === "not_upheld") && <InsetText>Its evidence was looked at again and does not hold. {stands(outcome) && "A return with it cannot be frozen: correct it, or say that it was recorded in error."}</InsetText>}
      <SummaryList
        rows={[
          { key: "Happened on", value: sayDay(outcome.happenedOn) },
          outcome.employer !== undefined && { key: "Where", value: outcome.employer },
          outcome.jobTitle !== undefined && { key: "Job title", value: outcome.jobTitle },
          outcome.hoursAWeek !== undefined && { key: "Hours a week", value: String(outcome.hoursAWeek) },
          outcome.payPence !== undefined && outcome.payPeriod !== undefined && { key: "Pay", value: `${pounds(outcome.payPence)} ${payPeriodLabels[outcome.payPeriod]}` },
          outcome.contractKind !== undefined && { key: "Contract", value: contractLabels[outcome.contractKind] },
          outcome.qualificationLevel !== undefined && { key: "Qualification", value: qualificationLevelWords(outcome.qualificationLevel) },
          { key: "Evidence", value: evidenceLabels[outcome.evidenceLevel].text },
          outcome.evidenceNote !== "" && { key: "Note about the evidence", value: outcome.evidenceNote },
          { key: "Recorded", value: `${sayDay(recordedOn)}, by ${outcome.recordedByName}` },
          { key: "Verified", value: verifiedOn ? `${sayDay(verifiedOn)}, by ${outcome.verifiedByName ?? ""}` : may.waitsForAnother ? "Not yet. You recorded it, so somebody else must verify it" : "Not yet" },
          ...sampled.map(({ id, status, finding, foundOn, foundByName, quarter }) => ({
            key: `Drawn for ${quarterLabel(quarter as Quarter)}`,
            value: <><a className="govuk-link" href={`/adviser/cases/${reference}/evidence/${id}`}>{sampleStatusTags[status].text}</a>{foundOn && `. ${foundByName ?? ""}, ${sayDay(foundOn)}: ${finding}`}</>,
          })),
          ...apart.map(({ reason, words, saidByName, saidOn }) => ({ key: "Told apart from another", value: <>{notTheSameLabels[reason]}. {saidByName}, {sayDay(saidOn)}{words && <><br /><span className="wl-words">{words}</span></>}</> })),
          outcome.supersedesId !== undefined && {
            key: "Replaces",
            value: <a className="govuk-link" href={`/adviser/cases/${reference}/outcomes/${outcome.supersedesId}`}>An earlier record{outcome.supersedeReason && `: ${correctionLabels[outcome.supersedeReason].toLowerCase()}`}</a>,
          },
        ]}
      />
      <h2 className="govuk-heading-m">Documents that show it</h2>
      <DocumentsOfOutcome reference={reference} laid={laid} />
      {may.correct && <p className="govuk-body"><a className="govuk-link" href={`/adviser/cases/${reference}/outcomes/${outcome.id}/documents`}>Lay a document beside it</a></p>}
      {may.verify && (
        <PostForm>
          <input type="hidden" name="what" value="verify" />
          <Button id="verify" preventDoubleClick>Verify this outcome</Button>
        </PostForm>
      )}
      {may.correct && (
        <>
          <p className="govuk-body">
            <a className="govuk-link" href={`/adviser/cases/${reference}/outcomes/new?corrects=${outcome.id}`}>Correct this outcome</a>
          </p>
          {may.askEmployer && <p className="govuk-body"><a className="govuk-link" href={`/adviser/cases/${reference}/outcomes/${outcome.id}/employer`}>Ask the employer, or see what they said</a></p>}
          <Details summary="It was recorded in error" open={reasonError !== undefined || undefined}>
            <PostForm>
              <input type="hidden" name="what" value="withdraw" />
              <Radios name="reason" legend="Why was it recorded in error?" hint="The record is kept and does not count any more" error={reasonError} items={reasonsToWithdraw.map((reason) => ({ value: reason, text: correctionLabels[reason] }))} />
              <Button className="govuk-button--warning" preventDoubleClick>Mark as recorded in error</Button>
            </PostForm>
          </Details>
        </>
      )}
      <h2 className="govuk-heading-m">Why does this count?</h2>
      {explanations.length === 0 && <p className="govuk-body">No agreement applied on {sayDay(outcome.happenedOn)}. When one does, each of its measures says here if this counts, or what is missing.</p>}
      {explanations.length > 0 && aboutThis.length === 0 && <p className="govuk-body">No measure in force on {sayDay(outcome.happenedOn)} counts this kind of outcome.</p>}
      {aboutThis.map(({ measureTitle, verdict, ...rest }) => <WhyCounts key={`${rest.agreementName}/${measureTitle}`} {...rest} title={measureTitle} verdict={verdict} />)}
      {others.length > 0 && (
        <Details summary={`${others.length} ${others.length === 1 ? "measure is" : "measures are"} about something else`}>
          <ul className="govuk-list govuk-list--bullet">
            {others.map(({ agreementName, measureTitle, verdict }) => (
              <li key={`${agreementName}/${measureTitle}`}>
                {measureTitle}: {!verdict.counts && verdict.missing.map(({ said: missing }) => missing).join("; ")}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  );
}
