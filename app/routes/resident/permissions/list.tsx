import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { canWithdraw, permissionState } from "#app/domain/sharing/permission";
import { today as todayIs } from "#app/platform/service.server";
import { withdrawPermission } from "#app/services/sharing/withdraw-permission.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { listPermissionsOfCase } from "#db/queries/sharing/permissions";
import { takeBackForm } from "./permissions.form";
import { Permission } from "./permission";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const done: Record<string, string> = wordsIn(context.asking.language).myRecord.permissions.done;
  const today = todayIs();
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const all = mine ? await listPermissionsOfCase(db, mine.id) : [];
    const shown = all.map((listed) => ({ ...listed, tookBackThemselves: listed.permission.withdrawnByName === actor.name, state: permissionState({ ...listed.permission, providerUntilOn: listed.referral?.providerUntilOn }, today) }));
    return { now: shown.filter(({ state }) => canWithdraw(state)), past: shown.filter(({ state }) => !canWithdraw(state)), done: saidFor(done, new URL(request.url).searchParams.get("done")) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:change");
  const form = await request.formData();
  const { value, errors } = parseForm(takeBackForm, form);
  if (errors) return data({ errors }, 422);
  const outcome: Response | "not-found" | "over-already" = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    if (!mine) return "not-found" as const;
    const done = await withdrawPermission(deps, actor, { caseId: mine.id, ...value });
    return done === "done" ? redirect("/my/permissions?done=withdrawn") : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return outcome === "over-already" ? redirect("/my/permissions?done=over") : redirected(outcome);
}

/** Whom somebody lets us tell what, and one button each to take it back. */
export default function MyPermissions() {
  const { now, past, done } = useLoaderData<typeof loader>();
  const { words: { myRecord: { permissions: words } } } = useWords();
  const nothing = now.length === 0 && past.length === 0;
  return (
    <Page title={words.title} back="/my/details" before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{nothing ? words.none : words.lead}</p>
      {!nothing && (
        <>
          <h2 className="govuk-heading-m">{words.nowTitle}</h2>
          {now.length === 0 && <p className="govuk-body">{words.nobodyNow}</p>}
          {now.map((one) => <Permission key={one.permission.id} {...one} />)}
        </>
      )}
      {past.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.pastTitle}</h2>
          {past.map((one) => <Permission key={one.permission.id} {...one} />)}
        </>
      )}
    </Page>
  );
}
