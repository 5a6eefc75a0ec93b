import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleNames } from "#app/content/people";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { now } from "#app/platform/service.server";
import { changePassword } from "#app/services/identity/change-password.server";
import { countTry } from "#app/services/identity/count-try.server";
import { endSessionOf, endSessionsOf, listSessionsOf } from "#db/queries/identity/sessions";
import { Page } from "#app/ui/page";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, typedIn } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asService } from "#db/client.server";
import { findStaffMember } from "#db/queries/people/staff";
import { findCredentials } from "#db/queries/identity/credentials";
import { passwordErrors, passwordForm } from "./account.form";
import { AboutYou, ChangePassword, Devices, SecondFactor } from "./account-sections";

const done: Record<string, string> = {
  "password-changed": "Your password is changed. You are signed out everywhere else.",
  "device-signed-out": "The device is signed out.",
  "others-signed-out": "You are signed out everywhere else.",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "account:own");
  const [person, credentials, sessions] = await asService(async (db) => [await findStaffMember(db, actor.id), await findCredentials(db, actor.id), await listSessionsOf(db, actor.id, now())] as const);
  const { email, hubs } = orNotFound(person);
  const search = new URL(request.url).searchParams;
  return {
    said: search.has("recovery-code-used") ? undefined : [...search.keys()].map((key) => saidFor(done, key)).find(Boolean),
    recoveryCodeUsed: search.has("recovery-code-used"),
    about: { name: actor.name, email, organisation: actor.organisationName, hubs: hubs.map(({ name }) => name), roles: actor.roles.map((role) => roleNames[role]) },
    secondFactor: { setUpOn: credentials?.totpConfirmedAt ? sayDay(londonDayOf(credentials.totpConfirmedAt)) : undefined, codesLeft: credentials?.recoveryCodeHashes.length ?? 0 },
    devices: sessions.map(({ id, device, createdAt }) => ({ id, device, since: `${sayDay(londonDayOf(createdAt))} at ${sayTime(createdAt)}`, thisOne: id === context.asking.sessionId })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "account:own");
  const form = await request.formData();
  const { sessionId, visit, remoteAddress } = context.asking;
  const act = form.get("act");
  if (act === "sign-out-device") {
    await asService((db) => endSessionOf(db, actor.id, typedIn(form).session?.[0] ?? ""));
    return redirect("/staff/account?device-signed-out");
  }
  if (act === "sign-out-others") {
    await asService((db) => endSessionsOf(db, actor.id, sessionId));
    return redirect("/staff/account?others-signed-out");
  }
  const { value, errors } = parseForm(passwordForm, form);
  if (errors) return data({ errors }, 422);
  const counted = await countTry("password", { account: `account ${actor.id}`, visit, remoteAddress });
  if (!counted.allowed) return data({ errors: [{ field: "current-password", message: "You have tried too many times. Wait an hour" }] }, 429);
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const changed = await changePassword(deps, actor, { current: value["current-password"], chosen: value["new-password"], keepSession: sessionId });
    return changed === "done" ? redirect("/staff/account?password-changed") : changed;
  });
  if (outcome !== "wrong_current") await counted.takeBack();
  if (typeof outcome !== "string") return redirected(outcome);
  return data({ errors: passwordErrors(orNotFound(outcome)) }, 422);
}

export default function Account() {
  const { said, recoveryCodeUsed, about, secondFactor, devices } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const banner = !problem && said ? <NotificationBanner type="success">{said}</NotificationBanner> : undefined;
  return (
    <Page title="My account" errors={problem?.errors} before={banner}>
      {recoveryCodeUsed && !problem && (
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">You signed in with a recovery code. You have {secondFactor.codesLeft} left.</p>
          <p className="govuk-body">
            If you lost your phone, <a className="govuk-notification-banner__link" href="/staff/account/second-factor">set up your second factor again</a>.
          </p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">My account</h1>
      <AboutYou {...about} />
      <SecondFactor {...secondFactor} />
      <Devices devices={devices} />
      <ChangePassword email={about.email} errors={problem?.errors} />
    </Page>
  );
}
