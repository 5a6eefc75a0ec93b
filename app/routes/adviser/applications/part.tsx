import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { journeyPages } from "#app/content/applying/journey-pages";
import { askedInPart, assistedParts, mayOpenPart, partBefore, partToGoOnWith, type AssistedPart } from "#app/domain/applications/assisted";
import { youngestAge } from "#app/domain/applications/eligibility";
import { isAnswered } from "#app/domain/applications/journey";
import { journeyOf } from "#app/domain/applications/journeys";
import { languageToWriteIn } from "#app/domain/people/language";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { answerPart } from "#app/services/applications/answer-part.server";
import { questionPages } from "#app/ui/applying/question-fields";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { typedFrom } from "#app/web/applying/answers-typed";
import { typedIn } from "#app/web/parse-form";
import { asVisitor } from "#db/client.server";
import { AboutDraft, UrgentNow } from "./about-draft";
import { unsentAtDesk } from "./own-draft.server";
import { aboutPart, readPart } from "./part.server";

const titles: Record<AssistedPart, string> = { who: "Who they are", wants: "What they want", support: "What stands in the way", contact: "How to reach them" };

const partNamed = (name: string | undefined): AssistedPart => orNotFound(assistedParts.find((part) => part === name));

const addressOf = (draftId: string, part: AssistedPart | "check") => `/adviser/applications/${draftId}/${part}`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const part = partNamed(params.part);
  const { draft, holder } = await unsentAtDesk(actor, context, params.draftId);
  const journey = journeyOf(draft);
  if (!mayOpenPart(journey, draft.answers, part, today())) throw redirect(addressOf(draft.id, partToGoOnWith(journey, draft.answers, today())));
  const steps = askedInPart(journey, draft.answers, part, today());
  const before = partBefore(part);
  const asked = new URL(request.url).searchParams;
  return {
    part, steps, how: draft.assistedHow, draftId: draft.id, kind: draft.kind,
    about: await aboutPart(holder, draft),
    typed: Object.assign({}, ...steps.map((step) => typedFrom[step](draft.answers, languageToWriteIn(draft.language)))) as ReturnType<(typeof typedFrom)["area"]>,
    back: before ? addressOf(draft.id, before) : "/adviser/applications/new",
    toCheck: asked.get("return") === "check",
    /** They said something that leads to one more question, or to an end. */
    more: asked.get("more") === "yes" && steps.some((step) => !isAnswered(draft.answers, step)),
    outside: draft.answers.area === "outside",
    tooYoung: part === "who" && Boolean(draft.answers.dateOfBirth) && partToGoOnWith(journey, draft.answers, today()) === "who" && steps.every((step) => isAnswered(draft.answers, step)),
    urgent: draft.answers.urgentNeeds?.some((need) => need !== "none") ?? false,
    fullName: [draft.answers.firstName, draft.answers.lastName].filter(Boolean).join(" "),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // No one-time key: an answer given twice is the same answer.
  const actor = requirePermission(context, "application:take");
  const part = partNamed(params.part);
  const { draft, holder } = await unsentAtDesk(actor, context, params.draftId);
  const form = await request.formData();
  const { answers, errors } = await readPart(holder, draft, part, form);
  if (errors.length > 0) return data({ errors, typed: typedIn(form) }, 422);
  const kept = await asVisitor(holder, (db) => answerPart(depsWithin(db), draft.id, answers));
  if (kept === "not-found") throw new Response("Not found", { status: 404 });
  if (kept === "sent") return redirect(`/adviser/applications/${draft.id}/sent`);
  const journey = journeyOf(draft);
  const next = partToGoOnWith(journey, kept, today());
  if (next === part) return redirect(`${addressOf(draft.id, part)}?more=yes`);
  const following = assistedParts[assistedParts.indexOf(part) + 1];
  // Every part is gone through once, also one with nothing but questions that may be left empty; from the check page, straight back.
  return redirect(addressOf(draft.id, form.get("return") === "check" || !following ? next : mayOpenPart(journey, kept, following, today()) ? following : next));
}

export default function Part() {
  const { part, steps, how, draftId, kind, about, typed: stored, back, toCheck, more, outside, tooYoung, urgent, fullName } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words } = useWords();
  const asked = journeyPages[kind].questions(words);
  const errorOf = (field: string) => problem?.errors.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.message;
  return (
    <Page title={`${titles[part]}: take an application`} back={toCheck ? addressOf(draftId, "check") : back} errors={problem?.errors}>
      <h1 className="govuk-heading-l">{titles[part]}</h1>
      <AboutDraft how={how} part={assistedParts.indexOf(part) + 1} parts={assistedParts.length} name={fullName} />
      {urgent && <UrgentNow />}
      {tooYoung && (
        <div className="govuk-inset-text" role="alert">
          <p>They are under {youngestAge}, so they cannot apply yet. Their school’s careers adviser and the council’s youth service can help them now. If the date is wrong, correct it.</p>
        </div>
      )}
      {more && !tooYoung && (
        <div className="govuk-inset-text" role="alert">
          {outside && part === "who" ? <p>The postcode is outside our area. Ask how they belong here. If nothing is true for them, tell them to ask their own council; if they think that is wrong, choose “I am not sure” and an adviser looks at it.</p> : <p>What you entered leads to one more question.</p>}
        </div>
      )}
      <PostForm>
        {toCheck && <input type="hidden" name="return" value="check" />}
        {steps.map((step) => {
          const { Fields } = questionPages[step];
          return <Fields key={step} asked={asked} typed={problem?.typed ?? stored} errorOf={errorOf} about={about} part />;
        })}
        <Button>Save and continue</Button>
      </PostForm>
      <p className="govuk-body"><a className="govuk-link" href={`/adviser/applications/${draftId}/code`}>Stop here and give them a code</a></p>
    </Page>
  );
}
