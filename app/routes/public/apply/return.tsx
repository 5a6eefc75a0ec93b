import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { draftDays } from "#app/services/applications/draft-life";
import { takeUpDraft } from "#app/services/applications/take-up-draft.server";
import { countTry } from "#app/services/identity/count-try.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { visitFor } from "#app/web/visit-cookie.server";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { returnForm } from "./return.form";
import { WhyItOpensNothing } from "./why-it-opens-nothing";
import { whereLeftOff } from "./where-next.server";

export async function loader({ context: { asking } }: LoaderFunctionArgs) {
  return { hubs: await asVisitor(asking.visit, listHubs), draftDays };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const { visit, remoteAddress, language } = asking;
  const words = wordsIn(language);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(returnForm(words), form);
  const refuse = (message: string, status: number) => data(withErrors(typed, [{ field: "code", message }]), status);
  if (errors) return data({ errors, typed }, 422);
  const tried = await countTry("draft_code", { account: value.code, visit, remoteAddress });
  if (!tried.allowed) return refuse(words.saveAndReturn.errors.tooManyCodes, 429);
  // A visitor makes nobody a holder: the service does, once the code was right.
  const taken = await once({ service: true, forActor: visit }, form, async (deps) => {
    const draft = await takeUpDraft(deps, visit, { kind: "code", key: value.code });
    return draft ? redirect(whereLeftOff(draft), visitFor(request, draftDays)) : "opens-nothing";
  });
  if (taken === "opens-nothing") return refuse(words.saveAndReturn.errors.codeOpensNothing, 422);
  await tried.takeBack();
  return redirected(taken);
}

export default function Return() {
  const { hubs, draftDays: days } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { saveAndReturn: { comeBack: words } } } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={words.title} back="/apply" errors={problem?.errors}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.lead}</p>
      <PostForm>
        <Input name="code" label={{ text: words.code, className: "govuk-label--m" }} hint={words.hint} className="govuk-input--width-20 govuk-input--extra-letter-spacing" autoComplete="off" autoCapitalize="characters" spellCheck={false} dir="ltr" value={typedAt("code")} error={errorAt("code")} />
        <Button preventDoubleClick>{words.continue}</Button>
      </PostForm>
      <p className="govuk-body">{words.shared}</p>
      <WhyItOpensNothing days={days} hubs={hubs} />
    </Page>
  );
}
