import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { callOn, sustainmentAnswers } from "#app/domain/outcomes/sustainment-check";
import { today } from "#app/platform/service.server";
import { addToAnswer } from "#app/services/outcomes/add-to-answer.server";
import { answerSustainment } from "#app/services/outcomes/answer-sustainment.server";
import { openAnswerLink } from "#app/services/outcomes/open-answer-link.server";
import { AfterAnswer, StillInWork } from "#app/ui/casework/still-in-work";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { moreForm, tapForm } from "./still-in-work.form";

const byLink = (id: string) => ({ id, name: "By link" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const opened = await openAnswerLink(params.token ?? "");
  const query = new URL(request.url).searchParams;
  if (opened.state === "unknown") return data({ state: "expired" as const }, 404);
  if (opened.state === "expired") return data({ state: opened.state }, 410);
  if (opened.state === "open") return data({ state: opened.state });
  // What was answered is in the address of whoever has just answered, and shown to nobody else who opens the link.
  const said = sustainmentAnswers.find((answer) => answer === query.get("said"));
  if (!said) return data({ state: "over" as const }, 410);
  return data({ state: "answered" as const, said, told: query.has("told"), today: today(), callOn: callOn(opened.answeredAt), hubPhone: opened.hubPhone, mayAdd: opened.mayAdd });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const words = wordsIn(context.asking.language);
  const opened = await openAnswerLink(params.token ?? "");
  // The loader says why, with the right status.
  if (opened.state === "unknown" || opened.state === "expired") return null;
  const form = await request.formData();
  const { linkId, checkId } = opened;
  const here = new URL(request.url);
  const to = (search: string) => redirect(`${here.pathname}${search}`);
  const asService = { service: true, forActor: linkId } as const;
  if (form.has("answer")) {
    const { value, errors } = parseForm(tapForm(words), form);
    if (errors) return data({ errors, typed: {} }, 422);
    const outcome: Response | string = await once(asService, form, async (deps) => {
      const done = await answerSustainment(deps, byLink(linkId), { checkId, ...value });
      return done === "done" ? to(`?said=${value.answer}`) : done;
    });
    return typeof outcome === "string" ? null : redirected(outcome);
  }
  const { value, errors, typed } = parseForm(moreForm(words), form);
  if (errors) return data({ errors, typed }, 422);
  if (opened.state !== "answered" || !opened.mayAdd) return null;
  const outcome: Response | string = await once(asService, form, async (deps) => {
    const done = await addToAnswer(deps, byLink(linkId), { checkId, ...value });
    return done === "done" ? to(`${here.search || "?"}&told=yes`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  return outcome === "in-the-future" ? data({ errors: [{ field: "endedOn-day", message: words.sustainment.lastDayFuture }], typed }, 422) : null;
}

/** "Are you still in your job?" from the link in a message: no sign-in, one tap, and nothing about anybody. */
export default function StillInWorkByLink() {
  const found = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? undefined;
  const { words: { sustainment } } = useWords();
  if (found.state === "open") return <Page title={sustainment.title} errors={problem?.errors}><StillInWork /></Page>;
  if (found.state === "answered") {
    return (
      <Page title={sustainment.thanks[found.said].title} errors={problem?.errors} before={found.told && <NotificationBanner type="success">{sustainment.told}</NotificationBanner>}>
        <AfterAnswer answer={found.said} today={found.today} callOn={found.callOn} hubPhone={found.hubPhone} asksMore={found.mayAdd} errors={problem?.errors} typed={problem?.typed} />
      </Page>
    );
  }
  const { title, words } = found.state === "over" ? { title: sustainment.overTitle, words: sustainment.over } : { title: sustainment.expiredTitle, words: sustainment.expired };
  return (
    <Page title={title}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body"><Rich text={words} parts={{ signIn: link("/sign-in") }} /></p>
    </Page>
  );
}
