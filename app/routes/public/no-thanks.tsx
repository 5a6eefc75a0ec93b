import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerByLink, linkAnswers, type LinkAnswer } from "#app/services/referrers/answer-by-link.server";
import { openNoThanksLink, type NoThanksLink } from "#app/services/referrers/open-no-thanks-link.server";
import { HubList } from "#app/ui/casework/hub-list";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const opened = await openNoThanksLink(params.token ?? "");
  if (opened) return { opened, hubs: [] };
  return data({ opened: undefined, hubs: await asVisitor(context.asking.visit, listHubs) }, 404);
}

export async function action({ request, params, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = form.get("answer");
  const answer = linkAnswers.find((one) => one === said);
  const here = redirect(asking.path);
  if (!answer) return here;
  // The link is all there is to show whose case it is, and only the service keeps links.
  const outcome: Response | "not-found" | "past" = await once({ service: true, forActor: asking.visit }, form, async (deps) => {
    const done = await answerByLink(deps, params.token ?? "", answer);
    return done === "done" ? here : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  // Past: the page says what became of it.
  return outcome === "past" ? here : redirected(outcome);
}

export default function NoThanks() {
  const { opened, hubs } = useLoaderData<typeof loader>();
  const { words: { somebodyAsked: words } } = useWords();
  if (!opened) {
    return (
      <Page title={words.unknownTitle}>
        <h1 className="govuk-heading-l">{words.unknownTitle}</h1>
        <p className="govuk-body">{words.unknown}</p>
        <HubList hubs={hubs} level={2} />
      </Page>
    );
  }
  if (opened.state === "open") return <Asked opened={opened} />;
  return opened.state === "may_hear" ? <MayHear opened={opened} /> : <Explained state={opened.state} hubPhone={opened.hubPhone} />;
}

function Answer({ answer, text, secondary = false }: { answer: LinkAnswer; text: string; secondary?: boolean }) {
  return (
    <PostForm>
      <input type="hidden" name="answer" value={answer} />
      <Button preventDoubleClick className={secondary ? "govuk-button--secondary" : undefined}>{text}</Button>
    </PostForm>
  );
}

/** Who asked and what for, and nothing of what they said: somebody else may hold the phone. */
function Asked({ opened: { who } }: { opened: NoThanksLink }) {
  const { words: { somebodyAsked: words } } = useWords();
  return (
    <Page title={words.title} before={<LeaveQuickly />}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body-l">{words.asked(who)}</p>
      <p className="govuk-body">{words.decide}</p>
      <p className="govuk-body">{words.ifYes}</p>
      <p className="govuk-body">{words.ifNo}</p>
      <Answer answer="yes" text={words.yes} />
      <Answer answer="no" text={words.no} secondary />
      <p className="govuk-body"><Rich text={words.whatIsThis} parts={{ start: link("/") }} /></p>
      <p className="govuk-body"><Rich text={words.urgent} parts={{ help: link("/help-now") }} /></p>
    </Page>
  );
}

function MayHear({ opened: { name } }: { opened: NoThanksLink }) {
  const { words: { somebodyAsked: words } } = useWords();
  return (
    <Page title={words.hearTitle(name)} before={<LeaveQuickly />}>
      <h1 className="govuk-heading-l">{words.hearTitle(name)}</h1>
      <p className="govuk-body">{words.wanted}</p>
      <p className="govuk-body">{words.hearExplained}</p>
      <Answer answer="may_hear" text={words.hearYes} />
      <Answer answer="may_not_hear" text={words.hearNo} secondary />
    </Page>
  );
}

function Explained({ state, hubPhone }: { state: "wanted" | "objected" | "expired" | "over"; hubPhone: string }) {
  const { words: { somebodyAsked: words } } = useWords();
  const { title, first, next } = {
    wanted: { title: words.wantedTitle, first: words.wanted, next: words.wantedChange(hubPhone) },
    objected: { title: words.objectedTitle, first: words.objected, next: words.objectedLater },
    expired: { title: words.expiredTitle, first: words.expired, next: words.stillNo(hubPhone) },
    over: { title: words.overTitle, first: words.over, next: words.overStop(hubPhone) },
  }[state];
  return (
    <Page title={title} before={<LeaveQuickly />}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{first}</p>
      <p className="govuk-body"><Rich text={next} parts={{ signIn: link("/sign-in?next=/my/somebody-asked"), apply: link("/apply") }} /></p>
    </Page>
  );
}
