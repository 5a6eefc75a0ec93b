import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleNames } from "#app/content/people";
import { inviteColleague } from "#app/services/provider-team/invite-colleague.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { TemporaryPassword } from "#app/ui/temporary-password";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listTeam } from "#db/queries/providers/team";
import { inviteForm } from "./colleague.form";
import { RoleRadios } from "./role-radios";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "provider-team:keep");
  const team = await asActor(actor, (db) => listTeam(db, actor.organisationId));
  return { organisation: actor.organisationName, team: team.map(({ id, name, email, roles, active }) => ({ id, name, email, roles: roles.map((role) => roleNames[role]).join(", "), active, oneself: id === actor.id })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "provider-team:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(inviteForm, form);
  if (errors) return data({ errors, typed, made: undefined }, 422);
  let password = "";
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const made = await inviteColleague(deps, actor, value);
    if (typeof made === "string") return made;
    ({ password } = made);
    return redirect(`/provider/team/${made.id}`);
  });
  if (outcome === "not-permitted") throw new Response("Not permitted", { status: 403 });
  if (outcome === "email-taken") return data({ errors: [{ field: "email", message: "Somebody with this email address has an account already" }], typed, made: undefined }, 422);
  // The form sent a second time leads to the person: the password was in the first answer.
  if (!password) return redirected(outcome);
  return data({ errors: undefined, typed, made: { name: value.name, email: value.email, password } });
}

export default function Team() {
  const { organisation, team } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made) return <TemporaryPassword {...answer.made} back={{ href: "/provider/team", text: "Back to your team" }} />;
  const errorAt = (name: string) => answer?.errors?.find(({ field }) => field === name)?.message;
  return (
    <Page title="Team" errors={answer?.errors}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Team ({team.length})</h1>
      <p className="govuk-body"><a className="govuk-link" href="#invite">Add a colleague</a></p>
      <Table
        caption="Who can sign in for you, those who left at the end" captionClassName="govuk-visually-hidden" firstCellIsHeader
        head={["Name", "What they may do"]}
        rows={team.map(({ id, name, email, roles, active, oneself }) => [
          { text: <><a className="govuk-link" href={`/provider/team/${id}`}>{name}</a>{oneself && " (you)"} {!active && <Tag className="govuk-tag--grey">Not active</Tag>}<span className="wl-beneath wl-breaks-anywhere">{email}</span></> },
          { text: roles },
        ])}
      />
      <h2 className="govuk-heading-m" id="invite">Add a colleague</h2>
      <PostForm>
        <Input name="name" label="Full name" autoComplete="off" spellCheck={false} value={answer?.typed.name?.[0]} error={errorAt("name")} />
        <Input name="email" type="email" label="Email address" autoComplete="off" spellCheck={false} value={answer?.typed.email?.[0]} error={errorAt("email")} />
        <RoleRadios value={answer?.typed.role?.[0] ?? "provider"} error={errorAt("role")} />
        <Button preventDoubleClick>Add this colleague</Button>
      </PostForm>
    </Page>
  );
}
