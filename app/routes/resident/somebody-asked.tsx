import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersAsAsked } from "#app/content/answers-as-asked";
import { wordsIn } from "#app/content/resident/catalogue";
import { mayObject, residentsAnswer } from "#app/domain/applications/referrer";
import type { ResidentActor } from "#app/domain/people/actor";
import { objectToSupport } from "#app/services/referrers/object-to-support.server";
import { sayMayHear } from "#app/services/referrers/say-may-hear.server";
import { wantSupport } from "#app/services/referrers/want-support.server";
import { Answers } from "#app/ui/casework/answers";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor, type Db } from "#db/client.server";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { somebodyAskedForm } from "./somebody-asked.form";

async function readWhoAsked(db: Db, { id }: ResidentActor) {
  const mine = await findMyCase(db, id);
  const found = mine && (await findReferrer(db, mine.id));
  return mine && found && { mine, found };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  return asActor(actor, async (db) => {
    const { mine, found: { referrer, tookPart, case: { restricted } } } = orNotFound(await readWhoAsked(db, actor));
    const application = await findApplicationOfCase(db, mine.id);
    const { name, organisation, relationship, agreement, createdAt, mayHear, told, toldAt } = referrer;
    return {
      name, organisation, relationship, agreement, createdAt, mayHear, told, toldAt,
      said: residentsAnswer(referrer),
      mayStop: mayObject(referrer, { status: mine.status, tookPart }),
      restricted,
      answers: application ? answersAsAsked(application.answers, mine.hubName, "for_someone_else") : [],
      saved: new URL(request.url).searchParams.has("saved"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(somebodyAskedForm(wordsIn(context.asking.language).somebodyAsked), form);
  if (errors) return data({ errors, typed }, 422);
  const { found: { case: { id: caseId } } } = orNotFound(await asActor(actor, (db) => readWhoAsked(db, actor)));
  const asked = { caseId, by: actor };
  // A no deletes what only the service may: whose case it is was just shown.
  const outcome: Response | string = value.say === "no"
    ? await once({ service: true, forActor: actor.id }, form, async (deps) => after(await objectToSupport(deps, asked)))
    : await once({ actor }, form, async (deps) => after(value.say === "yes" ? await wantSupport(deps, asked) : await sayMayHear(deps, { ...asked, mayHear: value.mayHear })));
  // Ended meanwhile, or become their own: the page says so.
  return typeof outcome === "string" ? redirect("/my/somebody-asked") : redirected(outcome);
}

const after = (done: "done" | "not-found" | "over") => (done === "done" ? redirect("/my/somebody-asked?saved=1") : done);

export default function SomebodyAsked() {
  const { name, organisation, relationship, agreement, createdAt, told, toldAt, said, mayStop, restricted, answers, saved, ...found } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { somebodyAsked: words }, say } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  const chosen = found.mayHear === null ? undefined : found.mayHear ? "yes" : "no";
  return (
    <Page title={words.myTitle} back="/my" errors={problem?.errors} before={saved && said !== "objected" && <NotificationBanner type="success">{words.saved}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{words.myTitle}</h1>
      {said === "objected" ? <InsetText>{words.stopped}</InsetText> : <p className="govuk-body">{words.myLead}</p>}
      <SummaryList
        rows={[
          { key: words.who, value: [name, organisation].filter(Boolean).join(", ") },
          { key: words.when, value: say.dayOf(createdAt) },
          ...(said === "objected" ? [] : [{ key: words.relationship, value: relationship }, { key: words.agreement, value: words.agreements[agreement] }]),
          { key: words.told, value: told && toldAt ? `${words.news[told]}, ${say.dayOf(toldAt)}` : words.toldNothing },
        ]}
      />
      {said !== "objected" && (
        <>
          {answers.length > 0 && <Details summary={words.theirWords}><Answers answers={answers} /></Details>}
          {restricted ? <p className="govuk-body">{words.restricted}</p> : <PostForm>
            <input type="hidden" name="say" value="may-hear" />
            <Radios
              name="mayHear" legend={{ text: words.mayHear(name), className: "govuk-fieldset__legend--m" }} hint={words.hearExplained} error={errorAt("mayHear")} value={typedAt("mayHear", chosen)}
              items={[{ value: "yes", text: words.hearYes }, { value: "no", text: words.hearNo }]}
            />
            <Button preventDoubleClick>{words.save}</Button>
          </PostForm>}
          {said === "wanted" ? <p className="govuk-body">{words.said}</p> : <Say answer="yes" text={words.yes} />}
          {mayStop && (
            <>
              <h2 className="govuk-heading-m">{words.stopTitle}</h2>
              <p className="govuk-body">{words.ifNo}</p>
              <Say answer="no" text={words.no} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

function Say({ answer, text }: { answer: "yes" | "no"; text: string }) {
  return (
    <PostForm>
      <input type="hidden" name="say" value={answer} />
      <Button preventDoubleClick className="govuk-button--secondary">{text}</Button>
    </PostForm>
  );
}
