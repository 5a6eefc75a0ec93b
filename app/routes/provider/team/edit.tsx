import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleNames } from "#app/content/people";
import type { StaffActor } from "#app/domain/people/actor";
import { keptByLead, teamRoleOf, type TeamRefusal } from "#app/domain/provider-team/team";
import { changeColleague, colleagueState } from "#app/services/provider-team/change-colleague.server";
import { resetColleague } from "#app/services/provider-team/reset-colleague.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { TemporaryPassword } from "#app/ui/temporary-password";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listTeam } from "#db/queries/providers/team";
import { changeColleagueForm } from "./colleague.form";
import { RoleRadios } from "./role-radios";

const refusals: Record<TeamRefusal | "changed-meanwhile", { field: string; message: string }> = {
  "own-account": { field: "active", message: "You cannot make your own account inactive. Ask another lead" },
  "last-lead": { field: "role", message: "Your team needs a lead. Make somebody else a lead first" },
  "not-kept-here": { field: "role", message: "This account can do more than answer referrals. Ask an administrator to change it" },
  "changed-meanwhile": { field: "role", message: "Somebody else changed this account while you had the page open. What is saved now is shown above. Check your answers and save again" },
};

/** A colleague, as the lead's own right to read shows them; anybody else does not exist. */
const colleagueOf = (actor: StaffActor, staffId: string | undefined) => asActor(actor, async (db) => orNotFound((await listTeam(db, actor.organisationId)).find(({ id }) => id === staffId)));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "provider-team:keep");
  const person = await colleagueOf(actor, params.staffId);
  return {
    person: { name: person.name, email: person.email, roles: person.roles.map((role) => roleNames[role]).join(", "), role: teamRoleOf(person), active: person.active },
    kept: keptByLead(person), seen: colleagueState(person), oneself: person.id === actor.id, saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "provider-team:keep");
  const person = await colleagueOf(actor, params.staffId);
  const form = await request.formData();
  const sender = { service: true, forActor: actor.id } as const;
  const here = `/provider/team/${person.id}?saved`;
  if (form.get("act") === "reset-sign-in") {
    let password = "";
    const outcome = await once(sender, form, async (deps) => {
      const reset = await resetColleague(deps, actor, person.id);
      if (typeof reset === "string") return reset;
      ({ password } = reset);
      return redirect(here);
    });
    if (password) return data({ errors: undefined, typed: undefined, made: { name: person.name, email: person.email, password } });
    if (typeof outcome !== "string") return redirected(outcome);
    throw new Response("Not permitted", { status: 403 });
  }
  const { value, errors, typed } = parseForm(changeColleagueForm, form);
  if (errors) return data({ errors, typed, made: undefined }, 422);
  const outcome = await once(sender, form, async (deps) => {
    const changed = await changeColleague(deps, actor, person.id, value);
    return changed === "done" ? redirect(here) : changed;
  });
  if (outcome === "not-permitted") throw new Response("Not permitted", { status: 403 });
  const refused = orNotFound(outcome);
  if (typeof refused !== "string") return redirected(refused);
  return data({ errors: [refusals[refused]], typed, made: undefined }, refused === "changed-meanwhile" ? 409 : 422);
}

export default function EditColleague() {
  const { person, kept, seen, oneself, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = { href: "/provider/team", text: "Back to your team" };
  if (answer?.made) return <TemporaryPassword {...answer.made} back={back} />;
  const errorAt = (name: string) => answer?.errors?.find(({ field }) => field === name)?.message;
  const typed = answer?.typed;
  const banner = saved && !answer ? <NotificationBanner type="success">Saved. They are signed out everywhere and must sign in again.</NotificationBanner> : undefined;
  return (
    <Page title={`${person.name}: team`} back={back} errors={answer?.errors} before={banner}>
      <h1 className="govuk-heading-l">{person.name}</h1>
      <SummaryList rows={[{ key: "Email address", value: { text: person.email, className: "wl-breaks-anywhere" } }, { key: "What they may do", value: person.roles }, { key: "Account", value: person.active ? "Active" : "Not active" }]} />
      {!kept ? (
        <p className="govuk-body">This account can do more than answer referrals, so an administrator keeps it.</p>
      ) : (
        <>
          <PostForm>
            <input type="hidden" name="seen" value={seen} />
            <RoleRadios value={typed ? (typed.role?.[0] ?? "") : person.role} error={errorAt("role")} />
            <Checkboxes name="active" items={[{ value: "yes", text: oneself ? "You may sign in" : "They may sign in", hint: "Untick this when somebody leaves. What they did stays in the records under their name.", checked: typed ? typed.active?.[0] === "yes" : person.active }]} error={errorAt("active")} />
            <p className="govuk-body">Saving signs {oneself ? "you" : "them"} out everywhere.</p>
            <Button preventDoubleClick>Save</Button>
          </PostForm>
          {!oneself && person.active && (
            <>
              <h2 className="govuk-heading-m">Lost password or phone</h2>
              <p className="govuk-body">This gives them a new password to be changed at once, and removes their authenticator app. First make sure it is them who asks.</p>
              <PostForm>
                <input type="hidden" name="act" value="reset-sign-in" />
                <Button className="govuk-button--secondary" preventDoubleClick>Let them set up their sign-in again</Button>
              </PostForm>
            </>
          )}
        </>
      )}
    </Page>
  );
}
