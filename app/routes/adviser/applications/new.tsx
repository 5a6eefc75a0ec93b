import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { partToGoOnWith } from "#app/domain/applications/assisted";
import { journeyOf } from "#app/domain/applications/journeys";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { now, today } from "#app/platform/service.server";
import { hoursAtDesk } from "#app/services/applications/at-the-desk.server";
import { beginAtDesk } from "#app/services/applications/begin-at-desk.server";
import { takeUpAtDesk } from "#app/services/applications/take-up-at-desk.server";
import { countTry } from "#app/services/identity/count-try.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asVisitor } from "#db/client.server";
import { listAssistedDrafts } from "#db/queries/applications/assisted-drafts";
import { listHubs } from "#db/queries/place/list-hubs";
import { newApplicationForm } from "./new.form";
import { holderOf } from "./own-draft.server";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const { drafts, hubs } = await asVisitor(holderOf(actor, context), async (db) => ({ drafts: await listAssistedDrafts(db, now()), hubs: await listHubs(db) }));
  return {
    open: hubs.length > 0,
    hours: hoursAtDesk,
    unfinished: drafts.map((draft) => ({
      id: draft.id,
      name: [draft.answers.firstName, draft.answers.lastName].filter(Boolean).join(" ") || "Nobody named yet",
      begun: `${sayDay(londonDayOf(draft.createdAt))} at ${sayTime(draft.createdAt)}`,
      goOn: `/adviser/applications/${draft.id}/${partToGoOnWith(journeyOf(draft), draft.answers, today())}`,
    })),
  };
}

const refusals = {
  "opens-nothing": "This code opens nothing: it was typed wrongly, the application was sent, or it is more than 30 days old",
  "for-someone-else": "Somebody else asks for support for them with this code. Only who began it can go on with it",
  "too-many": "Too many codes were tried. Wait an hour, or begin anew",
} as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newApplicationForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { how, code } = value;
  const holder = holderOf(actor, context);
  const refuse = (why: keyof typeof refusals) => data(withErrors(typed, [{ field: "code", message: refusals[why] }]), why === "too-many" ? 429 : 422);
  if (!code) {
    return redirected(await once<never>({ visit: holder }, form, async (deps) => {
      if ((await listHubs(deps.db)).length === 0) return redirect("/adviser/applications/new");
      return redirect(`/adviser/applications/${await beginAtDesk(deps, { holder, staffId: actor.id, how })}/who`);
    }));
  }
  const tried = await countTry("draft_code", { account: code, visit: holder, remoteAddress: context.asking.remoteAddress });
  if (!tried.allowed) return refuse("too-many");
  const taken: Response | keyof typeof refusals = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const found = await takeUpAtDesk(deps, { holder, staffId: actor.id, how, code });
    return typeof found === "string" ? found : redirect(`/adviser/applications/${found.id}/check`);
  });
  if (typeof taken === "string") return refuse(taken);
  await tried.takeBack();
  return redirected(taken);
}

export default function NewApplication() {
  const { open, hours, unfinished } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Take an application" back={{ href: "/adviser/triage", text: "Triage queue" }} errors={problem?.errors}>
      <h1 className="govuk-heading-l">Take an application</h1>
      <p className="govuk-body">Fill it in together with the resident. You ask the questions they would be asked online, in the same words. They hear from us in the way they say is safe, and are told that you filled it in with them.</p>
      {unfinished.map(({ id, name, begun, goOn }) => (
        <InsetText key={id}><p className="govuk-body">{name}, begun on {begun}. <a className="govuk-link" href={goOn}>Go on with it<span className="govuk-visually-hidden">: {name}, begun on {begun}</span></a></p></InsetText>
      ))}
      {open ? (
        <PostForm>
          <Radios
            name="how" legend={{ text: "Where are they?", className: "govuk-fieldset__legend--m" }} error={errorAt("how")} value={typedAt("how")}
            items={[{ value: "desk", text: "With me, at the desk" }, { value: "phone", text: "On the phone" }]}
          />
          <Input
            name="code" label={{ text: "Their code, if they began it online (optional)", className: "govuk-label--s" }} hint="12 letters and numbers, like 7F3K-29QD-4MXW. They can still go on with it themselves."
            className="govuk-input--width-20 govuk-input--extra-letter-spacing" autoComplete="off" autoCapitalize="characters" spellCheck={false} error={errorAt("code")} value={typedAt("code")}
          />
          <Button preventDoubleClick>Start</Button>
        </PostForm>
      ) : (
        <InsetText>Applications cannot be taken yet: the place has no hub. An administrator adds one.</InsetText>
      )}
      <p className="govuk-body">What you do not send is deleted when you sign out, and after {hours} hours in any case. To let the resident go on later by themselves, give them a code.</p>
    </Page>
  );
}
