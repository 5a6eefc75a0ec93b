import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { messageChannelNames, messageStatusTags } from "#app/content/messages";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { service } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { asService } from "#db/client.server";
import { listMessagesTo } from "#db/queries/messages/list-messages-to";

const most = 100;

const filledIn = (text: string, secrets: Record<string, string> | null) => text.replaceAll(/\(\((\w+)\)\)/g, (whole, name: string) => secrets?.[name] ?? whole);

/** Every message that would have been sent, secrets and all: only ever in the demonstration, where everybody is invented. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { settings } = service();
  if (!settings.demonstration) throw new Response("Not found", { status: 404 });
  const to = (new URL(request.url).searchParams.get("to") ?? "").slice(0, 254).replaceAll("\0", "").toWellFormed();
  const messages = await asService((db) => listMessagesTo(db, to, most));
  return {
    to,
    messages: messages.map(({ id, channel, recipient, status, subject, body, secrets, createdAt }) => ({
      id,
      channel: messageChannelNames[channel],
      recipient,
      status,
      at: `${sayDay(londonDayOf(createdAt))} at ${sayTime(createdAt)}`,
      subject: filledIn(subject, secrets),
      // Every other part is an address of this service, to be followed.
      parts: filledIn(body, secrets).split(addressesOf(settings.APP_ORIGIN)),
    })),
  };
}

const addressesOf = (origin: string) => new RegExp(`(${origin.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}[\\w\\-/?=&%.]*[\\w\\-/])`);

export default function DemonstrationOutbox() {
  const { to, messages } = useLoaderData<typeof loader>();
  return (
    <Page title="Demonstration outbox">
      <h1 className="govuk-heading-l">Demonstration outbox</h1>
      <p className="govuk-body">Emails and texts the service would have sent, the newest first{messages.length === most ? `, and the last ${most} only` : ""}. Nothing here left this machine.</p>
      <form method="get" noValidate>
        <Input name="to" label="Show only messages to" hint="An email address or phone number, or part of one" value={to} autoComplete="off" spellCheck={false} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {to && (
        <p className="govuk-body">
          {messages.length === 0 && `There are no messages to ${to}. `}
          <a className="govuk-link" href="/demo/outbox">Show all messages</a>
        </p>
      )}
      {!to && messages.length === 0 && (
        <p className="govuk-body">There are no messages yet. They appear here as soon as the service writes to somebody: ask for a code to sign in, or send an application.</p>
      )}
      {messages.map(({ id, channel, recipient, status, at, subject, parts }) => (
        <article key={id} className="wl-message" aria-labelledby={`subject-${id}`}>
          <h2 id={`subject-${id}`} className="govuk-heading-s">
            {subject}
          </h2>
          <p className="govuk-body-s">
            {channel} to {recipient}, {at} <Tag className={messageStatusTags[status].className}>{messageStatusTags[status].text}</Tag>
          </p>
          <p className="govuk-body wl-message__body">
            {parts.map((part, index) => (
              <Fragment key={index}>{index % 2 === 1 ? <a className="govuk-link" href={part}>{part}</a> : part}</Fragment>
            ))}
          </p>
        </article>
      ))}
    </Page>
  );
}
