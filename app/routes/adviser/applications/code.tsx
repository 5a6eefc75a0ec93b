import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { partToGoOnWith } from "#app/domain/applications/assisted";
import { journeyOf } from "#app/domain/applications/journeys";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { depsWithin } from "#app/platform/deps.server";
import { service, today } from "#app/platform/service.server";
import { draftDays } from "#app/services/applications/draft-life";
import { giveCodeAtDesk } from "#app/services/applications/give-code-at-desk.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Panel } from "#app/ui/govuk/panel";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asVisitor } from "#db/client.server";
import { unsentAtDesk } from "./own-draft.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const { draft } = await unsentAtDesk(actor, context, params.draftId);
  const until = londonDayOf(new Date(draft.createdAt.getTime() + draftDays * 86_400_000));
  return { back: `/adviser/applications/${draft.id}/${partToGoOnWith(journeyOf(draft), draft.answers, today())}`, until, site: `${service().settings.APP_ORIGIN}/apply/return` };
}

export async function action({ params, context }: ActionFunctionArgs) {
  // No one-time key: it is the same code each time.
  const actor = requirePermission(context, "application:take");
  const { draft, holder } = await unsentAtDesk(actor, context, params.draftId);
  if (Object.keys(draft.answers).length === 0) return redirect(`/adviser/applications/${draft.id}/who`);
  return data({ code: await asVisitor(holder, (db) => giveCodeAtDesk(depsWithin(db), draft)) });
}

export default function Code() {
  const { back, until, site } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  return (
    <Page title="Give them a code: take an application" back={back}>
      <h1 className="govuk-heading-l">Give them a code</h1>
      {given ? (
        <>
          <Panel title="The code"><strong>{given.code}</strong></Panel>
          <p className="govuk-body">Go to {site} and enter the code, or bring it to any hub. It works until {sayDay(until)}. Whoever has it can read what was answered.</p>
          <p className="govuk-body wl-no-print">Print this page, or have them write the code down.</p>
        </>
      ) : (
        <>
          <p className="govuk-body">With a code they can go on by themselves at home, or with any adviser, until {sayDay(until)}. Without one, what is filled in so far is deleted when you sign out.</p>
          <PostForm><Button>Show the code</Button></PostForm>
        </>
      )}
    </Page>
  );
}
