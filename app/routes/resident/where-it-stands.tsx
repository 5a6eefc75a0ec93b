import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offerForResident, offerNames } from "#app/content/cases";
import { referralStatusForResident, sharedFieldWords } from "#app/content/referrals";
import { sayDay } from "#app/domain/calendar/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { Due } from "#app/ui/casework/due";
import { HubList } from "#app/ui/casework/hub-list";
import { Stages } from "#app/ui/casework/stages";
import { today as todayIs } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { readMyCase } from "./read-my-case.server";
import { stagesOf } from "./stages";

const thanks: Record<string, string> = {
  answered: "We have your answer. An adviser looks at it now.",
  contested: "Thank you for telling us. An adviser looks at it again, with what you wrote.",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const found = await asActor(actor, (db) => readMyCase(db, actor));
  return {
    name: actor.name, today: todayIs(), found,
    stages: found && stagesOf({ ...found.mine, answerByOn: found.answerByOn, askedAQuestion: found.question !== undefined }),
    done: thanks[new URL(request.url).searchParams.get("done") ?? ""],
  };
}

type Found = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["found"]>;

export default function WhereItStands() {
  const { name, today, found, stages = [], done } = useLoaderData<typeof loader>();
  if (!found) return <NoCase name={name} />;
  const { mine, question, planToAgree, mySteps } = found;
  const hub = { name: mine.hubName, address: mine.hubAddress, phone: mine.hubPhone, openingHours: mine.hubHours };
  return (
    <Page title="My support" before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">Hello {name}</h1>
      {question && (
        <NotificationBanner title="We have a question for you">
          <p className="govuk-notification-banner__heading">{question.question}</p>
          <p className="govuk-body"><a className="govuk-notification-banner__link" href="/my/answer">Answer the question</a></p>
        </NotificationBanner>
      )}
      {planToAgree && (
        <NotificationBanner title="Your plan is ready">
          <p className="govuk-notification-banner__heading"><a className="govuk-notification-banner__link" href="/my/plan/agree">Read your plan, and agree it</a></p>
        </NotificationBanner>
      )}
      <h2 className="govuk-heading-m">Where things are</h2>
      <p className="govuk-body">Your reference is <strong>{mine.reference}</strong>.</p>
      <Stages stages={stages} />
      {mine.status === "closed" && <Ended found={found} />}
      {mySteps.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Your next steps</h2>
          <ul className="govuk-list govuk-list--bullet">{mySteps.map(({ id, title, dueOn }) => <li key={id}>{title}{dueOn && <>. <Due on={dueOn} today={today} /></>}</li>)}</ul>
          <p className="govuk-body"><a className="govuk-link" href="/my/plan">See your whole plan</a></p>
        </>
      )}
      <Offers found={found} />
      <Referrals referrals={found.referrals} />
      <h2 className="govuk-heading-m">Who helps you</h2>
      <p className="govuk-body">{mine.leadName ? `Your adviser is ${mine.leadName}${mine.leadOrganisation ? `, ${mine.leadOrganisation}` : ""}.` : "You have no adviser yet. Anybody at your hub can help you until then."}</p>
      <HubList hubs={[hub]} />
      <p className="govuk-body"><a className="govuk-link" href="/my/who-has-looked">See who has looked at your record</a></p>
    </Page>
  );
}

function Offers({ found: { offers, contested, said, mine } }: { found: Found }) {
  if (offers.length === 0 || mine.status !== "in_support") return null;
  return (
    <>
      <h2 className="govuk-heading-m">What we offer you</h2>
      {offers.map(({ offer, reasons }) => (
        <div key={offer} className="wl-section">
          <h3 className="govuk-heading-s">{offerNames[offer]}</h3>
          <p className="govuk-body">{offerForResident[offer]}</p>
          {reasons.length > 0 && (
            <>
              <p className="govuk-body">We offer you this:</p>
              <ul className="govuk-list govuk-list--bullet">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
            </>
          )}
        </div>
      ))}
      {said && <p className="govuk-body">{said.by} wrote: <span className="wl-words">{said.words}</span></p>}
      {contested === undefined ? (
        <p className="govuk-body"><a className="govuk-link" href="/my/doesnt-fit">This doesn’t fit me</a></p>
      ) : (
        <div className="govuk-inset-text">You told us that this does not fit you. An adviser is looking at it again.</div>
      )}
    </>
  );
}

function Referrals({ referrals }: { referrals: Found["referrals"] }) {
  if (referrals.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Places we have asked for you</h2>
      {referrals.map(({ id, service, provider, status, sentAt, waitingUntilOn, shared }) => (
        <div key={id} className="wl-section">
          <h3 className="govuk-heading-s">{service}, {provider}</h3>
          <p className="govuk-body">
            {referralStatusForResident[status]}
            {status === "waiting_list" && waitingUntilOn && ` until ${sayDay(waitingUntilOn)}`}.
            {sentAt && ` We asked them on ${sayDay(londonDayOf(sentAt))}.`}
          </p>
          <Details summary={<>What we told them<span className="govuk-visually-hidden">: {provider}</span></>}>
            <SummaryList rows={shared.map(({ key, value }) => ({ key: sharedFieldWords[key], value }))} />
          </Details>
        </div>
      ))}
    </>
  );
}

function Ended({ found: { said, mine } }: { found: Found }) {
  return (
    <>
      {mine.closeReason === "signposted" && said && (
        <>
          <h2 className="govuk-heading-m">Where you can get help</h2>
          <p className="govuk-body wl-words">{said.words}</p>
        </>
      )}
      <p className="govuk-body">You can <a className="govuk-link" href="/apply">apply again</a> at any time.</p>
    </>
  );
}

function NoCase({ name }: { name: string }) {
  return (
    <Page title="My support">
      <h1 className="govuk-heading-l">Hello {name}</h1>
      <p className="govuk-body">We have no application from you. When you have sent one, you see here where it is, what happens next and who helps you.</p>
      <Button href="/apply" isStartButton>Apply</Button>
    </Page>
  );
}
