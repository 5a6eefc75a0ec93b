import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { agreementWayWords } from "#app/content/plans";
import { sharedFieldWords } from "#app/content/referrals";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { shareableFields } from "#app/domain/referrals/referral";
import { permissionState } from "#app/domain/sharing/permission";
import { today as todayIs } from "#app/platform/service.server";
import { givePermission, type GiveAnswer } from "#app/services/sharing/give-permission.server";
import { withdrawPermission } from "#app/services/sharing/withdraw-permission.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { listOrganisations } from "#db/queries/people/organisations";
import { listPermissionsOfCase } from "#db/queries/sharing/permissions";
import { givenForm, takenBackForm, waysToAgree } from "./permissions.form";
import { PermissionOfCase } from "./permission-of-case";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "permission:record");
  const today = todayIs();
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id } }) => ({ permissions: await listPermissionsOfCase(db, id), organisations: await listOrganisations(db) }));
  return { ...shown, today, permissions: shown.permissions.map((listed) => ({ ...listed, state: permissionState({ ...listed.permission, providerUntilOn: listed.referral?.providerUntilOn }, today) })) };
}

const refusals: Record<Exclude<GiveAnswer, "done" | "not-found">, { field: string; message: string }> = {
  closed: { field: "organisationId", message: "This case is closed, so nothing of it is shared" },
  "no-such-organisation": { field: "organisationId", message: "Select whom they let us tell" },
  "only-jobcentre-without-data": { field: "handOver", message: "Select ‘With data’: only a hand-over to the Jobcentre can be without data" },
  "nothing-to-share": { field: "fields", message: "Select what may be told" },
  "agreed-in-the-future": { field: "fromOn-day", message: "The day they agreed must be today or in the past" },
  "ends-in-the-past": { field: "untilOn-day", message: "The last day must be today or in the future" },
  "too-far-off": { field: "untilOn-day", message: "The last day must be within the next 2 years" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "permission:record");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const takenBack = form.has("permissionId");
  const { value, errors, typed } = takenBack ? parseForm(takenBackForm, form) : parseForm(givenForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<GiveAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const back = redirect(`/adviser/cases/${caseRef}/permissions`);
    if ("permissionId" in value) {
      const found = await lockCaseByReference(deps.db, caseRef);
      const done = found ? await withdrawPermission(deps, actor, { caseId: found.id, ...value }) : "not-found";
      return done === "not-found" ? done : back;
    }
    const { handOver, ...given } = value;
    const done = await givePermission(deps, actor, { ...given, caseRef, withData: handOver === "with" });
    return done === "done" ? back : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [refusals[outcome]]), 422);
}

export default function PermissionsOfCase() {
  const { person, today, status, permissions, organisations, mayWork } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title={`Permissions ${person.reference}`} errors={problem?.errors} back={`/adviser/cases/${person.reference}`}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">What {sayName(person)} lets us share</h1>
      <p className="govuk-body">Apart from what we may hold. {sayName(person)} sees this list, and can take anything back.</p>
      {permissions.length === 0 && <p className="govuk-body">Nothing yet. What they agree with a referral, or here, appears in this list.</p>}
      {permissions.map((one) => <PermissionOfCase key={one.permission.id} mayWork={mayWork} {...one} />)}
      {mayWork && status !== "closed" && <NewPermission name={sayName(person)} today={today} organisations={organisations} problem={problem} />}
    </Page>
  );
}

interface NewPermissionProps {
  name: string;
  today: ReturnType<typeof todayIs>;
  organisations: readonly { id: string; name: string }[];
  problem: Parameters<typeof fieldsOf>[0];
}

function NewPermission({ name, today, organisations, problem }: NewPermissionProps) {
  const { errorAt, typedAt, allTypedAt } = fieldsOf(problem);
  const { day, month, year } = partsOf(today);
  const dateAt = (field: string, first: Record<string, number> = {}) => Object.fromEntries(["day", "month", "year"].map((part) => [part, typedAt(`${field}-${part}`, first[part] === undefined ? "" : String(first[part]))]));
  return (
    <PostForm>
      <h2 className="govuk-heading-m">Record a permission</h2>
      <Select name="organisationId" label={{ text: "Whom may we tell?", className: "govuk-label--s" }} error={errorAt("organisationId")} value={typedAt("organisationId")} items={[{ value: "", text: "Select an organisation" }, ...organisations.map(({ id, name: text }) => ({ value: id, text }))]} />
      <Radios
        name="handOver" legend={{ text: "How do we hand over?", className: "govuk-fieldset__legend--s" }} error={errorAt("handOver")} value={typedAt("handOver")}
        items={[{ value: "with", text: "With data", hint: "They may be told what is selected below." }, { value: "without", text: "Without data", hint: "To the Jobcentre only: they are told that somebody will come, and nothing else." }]}
      />
      <Checkboxes name="fields" legend={{ text: "What may they be told?", className: "govuk-fieldset__legend--s" }} hint="Nothing where the hand-over is without data" error={errorAt("fields")} values={allTypedAt("fields")} items={shareableFields.map((value) => ({ value, text: sharedFieldWords[value] }))} />
      <Input name="purpose" label={{ text: "What is it for?", className: "govuk-label--s" }} hint={`${name} reads this`} error={errorAt("purpose")} value={typedAt("purpose")} />
      <DateInput id="fromOn" namePrefix="fromOn" legend={{ text: "When did they agree?", className: "govuk-fieldset__legend--s" }} error={errorAt("fromOn")} values={dateAt("fromOn", { day, month, year })} />
      <DateInput id="untilOn" namePrefix="untilOn" legend={{ text: "Until when? (optional)", className: "govuk-fieldset__legend--s" }} hint="Leave it empty if it holds until they take it back" error={errorAt("untilOn")} values={dateAt("untilOn")} />
      <Radios name="way" className="govuk-radios--inline" legend={{ text: "How did they agree?", className: "govuk-fieldset__legend--s" }} error={errorAt("way")} value={typedAt("way")} items={waysToAgree.map((value) => ({ value, text: agreementWayWords[value] }))} />
      <Button preventDoubleClick>Record the permission</Button>
    </PostForm>
  );
}
