import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { serviceStatusWords } from "#app/content/directory";
import { answerCheck } from "#app/services/directory/answer-check.server";
import { openCheckLink } from "#app/services/directory/open-check-link.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { checkForm } from "./check.form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await openCheckLink(params.token ?? "");
  if (link.state === "unknown" || link.state === "expired") return data({ state: link.state, entry: undefined, justNow: false }, link.state === "unknown" ? 404 : 410);
  const { name, status, description, eligibilityDescription, minimumAge, maximumAge, applicationProcess, waitTime, feesDescription, url, email, alert } = link.entry;
  const entry = { name, status, description, eligibilityDescription, minimumAge, maximumAge, applicationProcess, waitTime, feesDescription, url, email, alert };
  return data({ state: link.state, entry, justNow: new URL(request.url).searchParams.has("thanks") });
}

export async function action({ request, params, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const { value, errors, typed } = parseForm(checkForm, form);
  if (errors) return data({ errors, typed }, 422);
  // The link is all there is to show whose entry it is, and only the service keeps links.
  const outcome = await once({ service: true, forActor: asking.visit }, form, async (deps) => {
    const done = await answerCheck(deps, params.token ?? "", value.answer === "right" ? { kind: "right" } : { kind: "changed", words: value.words });
    return done === "done" ? redirect(`${asking.path}?thanks`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return outcome === "over" ? redirect(asking.path) : redirected(outcome);
}

const gone = { unknown: ["This link opens nothing", "It may have been cut short. Copy the whole link from the message."], expired: ["This link is too old", "We will ask you again. Or sign in and change your services there."] } as const;

export default function CheckService() {
  const { state, entry, justNow } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  if (!entry) {
    const [title, words] = gone[state === "unknown" ? "unknown" : "expired"];
    return (
      <Page title={title}>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words}</p>
        <p className="govuk-body"><a className="govuk-link" href="/staff/sign-in">Sign in</a></p>
      </Page>
    );
  }
  if (state === "used") {
    const title = justNow ? "Thank you" : "You have answered already";
    return (
      <Page title={title}>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">Your answer about {entry.name} was kept. You do not need to do anything more.</p>
        <p className="govuk-body">To change the entry yourself, <a className="govuk-link" href="/staff/sign-in?next=/provider/services">sign in</a>.</p>
      </Page>
    );
  }
  const ages = entry.minimumAge === null && entry.maximumAge === null ? null : entry.maximumAge === null ? `${entry.minimumAge} and over` : entry.minimumAge === null ? `Up to ${entry.maximumAge}` : `${entry.minimumAge} to ${entry.maximumAge}`;
  const rows: [string, string | null][] = [
    ["Is it open?", serviceStatusWords[entry.status]], ["What it does", entry.description], ["Notice", entry.alert], ["Who it is for", entry.eligibilityDescription], ["Ages", ages], ["How to get a place", entry.applicationProcess], ["Usual wait", entry.waitTime],
    ["What it costs", entry.feesDescription], ["Website", entry.url], ["Email address", entry.email],
  ];
  return (
    <Page title={`Is this still right? ${entry.name}`} errors={problem?.errors}>
      <h1 className="govuk-heading-l">Is this still right?</h1>
      <p className="govuk-body">This is what people read about <strong>{entry.name}</strong>.</p>
      <SummaryList rows={rows.filter(([, value]) => value).map(([key, value]) => ({ key, value: value! }))} />
      <PostForm>
        <input type="hidden" name="answer" value="right" />
        <Button preventDoubleClick>Still right</Button>
      </PostForm>
      <h2 className="govuk-heading-m">Something has changed</h2>
      <p className="govuk-body">If you have an account, <a className="govuk-link" href="/staff/sign-in?next=/provider/services">sign in and change it yourself</a>. Or tell us here, and we change it for you.</p>
      <PostForm>
        <input type="hidden" name="answer" value="changed" />
        <Textarea name="words" label="What has changed?" hint="Do not write anything about a person who was referred to you." error={errorAt("words")} value={typedAt("words")} />
        <Button className="govuk-button--secondary" preventDoubleClick>Send</Button>
      </PostForm>
    </Page>
  );
}
