import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { sayNeed, unmetReasonWords } from "#app/content/unmet-needs";
import { barrierCodes } from "#app/domain/cases/barrier";
import { unmetReasons, type UnmetReason } from "#app/domain/directory/codes";
import { depsWithin } from "#app/platform/deps.server";
import { today as todayIs } from "#app/platform/service.server";
import { recordUnmetNeed } from "#app/services/finding/record-unmet-need.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { findPersonFacts } from "#db/queries/services/find-person-facts";
import { readCaseToWork } from "../cases/read-case.server";
import { PersonBar } from "../cases/person-bar";
import { unmetNeedForm } from "./new.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "unmet-need:record");
  const query = new URL(request.url).searchParams;
  const today = todayIs();
  const shown = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id } }) => {
    const facts = await findPersonFacts(db, id, today);
    return { open: facts?.barriers.map(({ code }) => code) ?? [], district: facts?.home?.district ?? "" };
  });
  const why: UnmetReason | undefined = unmetReasons.find((each) => each === query.get("why"));
  return { ...shown, today, why };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "unmet-need:record");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(unmetNeedForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const serviceId = new URL(request.url).searchParams.get("service") ?? undefined;
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await recordUnmetNeed(depsWithin(deps.db), actor, { caseRef, serviceId, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}?unmet-need`) : done;
  });
  if (typeof outcome === "string") throw new Response("Not found", { status: 404 });
  return redirected(outcome);
}

export default function NewUnmetNeed() {
  const { person, today, open, district, why } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const others = barrierCodes.filter((code) => !open.includes(code));
  const item = (value: (typeof barrierCodes)[number] | "other") => ({ value, text: sayNeed(value) });
  return (
    <Page title={`Nothing suits: ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}/referrals/new`, text: "Services" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Nothing suits {sayName(person)}</h1>
      <p className="govuk-body">Managers see how often this happens, for what, why and where. They do not see for whom.</p>
      <PostForm>
        <Select name="what" label={{ text: "What do they need?", className: "govuk-label--s" }} error={errorAt("what")} value={typedAt("what", open[0] ?? "other")} items={[...open.map(item), ...others.map(item), item("other")]} />
        <Select name="why" label={{ text: "Why does nothing suit them?", className: "govuk-label--s" }} error={errorAt("why")} value={typedAt("why", why ?? "nothing_like_it")} items={unmetReasons.map((value) => ({ value, text: unmetReasonWords[value] }))} />
        <Input name="district" label={{ text: "Where (optional)", className: "govuk-label--s" }} hint="The first half of their postcode" className="govuk-input--width-4" error={errorAt("district")} value={typedAt("district", district)} />
        <Details summary="Say what would have helped (optional)" open={Boolean(typedAt("words", "") || errorAt("words"))}>
          <Textarea name="words" rows={3} label="What would have helped?" hint="Do not write who they are" error={errorAt("words")} value={typedAt("words", "")} />
        </Details>
        <Button preventDoubleClick>Save that nothing suits</Button>
      </PostForm>
    </Page>
  );
}
