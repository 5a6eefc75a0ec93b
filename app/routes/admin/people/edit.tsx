import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleNames } from "#app/content/people";
import { changePerson, stateOf, type PersonChanged } from "#app/services/people/change-person.server";
import { resetSignIn } from "#app/services/people/reset-sign-in.server";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asService } from "#db/client.server";
import { listHubNames } from "#db/queries/people/organisations";
import { findStaffMember } from "#db/queries/people/staff";
import { WorkFields } from "./person-fields";
import { changePersonForm } from "./person.form";
import { TemporaryPassword } from "#app/ui/temporary-password";

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const findPerson = async (staffId: string | undefined) => orNotFound(staffId && uuid.test(staffId) ? await asService((db) => findStaffMember(db, staffId)) : undefined);

const refusals: Record<Exclude<PersonChanged, "done" | "not-found" | "not-permitted">, { field: string; message: string }> = {
  "own-administrator-role": { field: "roles", message: "You cannot take the administrator role from yourself. Ask another administrator" },
  "own-account": { field: "active", message: "You cannot make your own account inactive. Ask another administrator" },
  "changed-meanwhile": { field: "roles", message: "Somebody else changed this person while you had the page open. What is saved now is shown above. Check your answers and save again" },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const person = await findPerson(params.staffId);
  return {
    person: { name: person.name, email: person.email, organisation: person.organisationName, roles: person.roles, hubIds: person.hubs.map(({ id }) => id), hubNames: person.hubs.map(({ name }) => name), active: person.active },
    secondFactor: person.secondFactorAt ? "Set up" : person.secondFactorNeeded === false ? "Not needed" : "Not set up",
    seen: stateOf(person),
    hubs: await asService((db) => listHubNames(db)),
    oneself: actor.id === params.staffId,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const person = await findPerson(params.staffId);
  const form = await request.formData();
  const sender = { service: true, forActor: actor.id } as const;
  if (form.get("act") === "reset-sign-in") {
    let password = "";
    const outcome = await once(sender, form, async (deps) => {
      const reset = await resetSignIn(deps, actor, person.id);
      if (typeof reset === "string") return reset;
      ({ password } = reset);
      return redirect(`/admin/people/${person.id}?saved`);
    });
    if (password) return data({ errors: undefined, typed: undefined, made: { name: person.name, email: person.email, password } });
    if (typeof outcome !== "string") return redirected(outcome);
    throw new Response("Not permitted", { status: 403 });
  }
  const { value, errors, typed } = parseForm(changePersonForm, form);
  if (errors) return data({ errors, typed, made: undefined }, 422);
  const hubs = await asService((db) => listHubNames(db));
  const hubIds = value.hubs.filter((hub) => hubs.some(({ id }) => id === hub));
  const outcome = await once(sender, form, async (deps) => {
    const changed = await changePerson(deps, actor, person.id, { roles: value.roles, hubIds, active: value.active, seen: value.seen });
    return changed === "done" ? redirect(`/admin/people/${person.id}?saved`) : changed;
  });
  if (outcome === "not-permitted") throw new Response("Not permitted", { status: 403 });
  const refused = orNotFound(outcome);
  if (typeof refused !== "string") return redirected(refused);
  return data({ errors: [refusals[refused]], typed, made: undefined }, refused === "changed-meanwhile" ? 409 : 422);
}

export default function EditPerson() {
  const { person, secondFactor, seen, hubs, oneself, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made) return <TemporaryPassword {...answer.made} />;
  const errors: FieldError[] | undefined = answer?.errors;
  const errorAt = (name: string) => errors?.find(({ field }) => field.startsWith(name))?.message;
  const typed = answer?.typed;
  const banner = saved && !answer ? <NotificationBanner type="success">Saved. They are signed out everywhere and must sign in again.</NotificationBanner> : undefined;
  return (
    <Page title={`${person.name}: roles and hubs`} back={{ href: "/admin", text: "Back to people" }} errors={errors} before={banner}>
      <h1 className="govuk-heading-l">{person.name}</h1>
      <SummaryList
        rows={[
          { key: "Email address", value: person.email },
          { key: "Organisation", value: person.organisation },
          { key: "Roles", value: person.roles.map((role) => roleNames[role]).join(", ") },
          { key: "Hubs", value: person.hubNames.join(", ") || "None" },
          { key: "Account", value: person.active ? "Active" : "Not active" },
          { key: "Second factor", value: secondFactor },
        ]}
      />
      <h2 className="govuk-heading-m">Change what they may do</h2>
      <p className="govuk-body">Saving signs {oneself ? "you" : "them"} out everywhere.</p>
      <PostForm>
        <input type="hidden" name="seen" value={seen} />
        <WorkFields roles={typed ? (typed.roles ?? []) : person.roles} hubIds={typed ? (typed.hubs ?? []) : person.hubIds} hubs={hubs} roleError={errorAt("roles")} hubError={errorAt("hubs")} />
        <Checkboxes
          name="active"
          items={[{ value: "yes", text: "They may sign in", hint: "Untick this when somebody leaves. What they did stays in the records under their name.", checked: typed ? typed.active?.[0] === "yes" : person.active }]}
          error={errorAt("active")}
        />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
      {!oneself && person.active && (
        <>
          <h2 className="govuk-heading-m">Lost password or phone</h2>
          <p className="govuk-body">This gives them a new password to be changed at once, and removes their authenticator app. First make sure it is them who asks.</p>
          <PostForm>
            <input type="hidden" name="act" value="reset-sign-in" />
            <Button className="govuk-button--secondary" preventDoubleClick>
              Let them set up their sign-in again
            </Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
