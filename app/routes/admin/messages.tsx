import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messageChannelNames } from "#app/content/messages";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { maskedAddress } from "#app/domain/people/message-address";
import { sendAgain } from "#app/services/messages/send-again.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { typedIn } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asService } from "#db/client.server";
import { listDeadMessages } from "#db/queries/messages/outbox";

const saySince = (at: Date) => `${sayDay(londonDayOf(at))} at ${sayTime(at)}`;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePermission(context, "place:administer");
  // As the service: messages are nobody's to read. What is shown names neither the person nor the content.
  const dead = await asService((db) => listDeadMessages(db));
  return {
    queued: new URL(request.url).searchParams.has("queued"),
    messages: dead.map(({ id, channel, recipient, template, createdAt, attempts, lastProblem }) => ({
      id,
      to: `${messageChannelNames[channel]} to ${maskedAddress(recipient)}`,
      template: template.replaceAll("-", " "),
      since: saySince(createdAt),
      attempts,
      problem: lastProblem ?? "Not known",
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const form = await request.formData();
  const id = typedIn(form).message?.[0] ?? "";
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => ((await sendAgain(deps, actor, id)) ? redirect("/admin/messages?queued") : "gone"));
  // Somebody else put it back meanwhile: the list says so by not having it.
  return outcome === "gone" ? redirect("/admin/messages") : redirected(outcome);
}

export default function Messages() {
  const { messages, queued } = useLoaderData<typeof loader>();
  return (
    <Page title="Messages that were not sent" before={queued && <NotificationBanner type="success">The message is being sent again.</NotificationBanner>}>
      <h1 className="govuk-heading-l">Messages that were not sent ({messages.length})</h1>
      {messages.length === 0 ? (
        <p className="govuk-body">There are none. A message appears here when its address does not work, or when it could not be sent after 8 tries.</p>
      ) : (
        <p className="govuk-body">Find out why first. If the address is wrong, the person’s adviser has to change it; sending again helps only where the cause has passed.</p>
      )}
      {messages.map(({ id, to, template, since, attempts, problem }) => (
        <section key={id} aria-label={`${to}, ${since}`}>
          <SummaryList
            card={{ title: to }}
            rows={[
              { key: "About", value: template },
              { key: "Written", value: since },
              { key: "Tries", value: String(attempts) },
              { key: "Last problem", value: problem },
            ]}
          />
          <PostForm>
            <input type="hidden" name="message" value={id} />
            <Button className="govuk-button--secondary" preventDoubleClick>
              Send again<span className="govuk-visually-hidden">: {to}, {since}</span>
            </Button>
          </PostForm>
        </section>
      ))}
    </Page>
  );
}
