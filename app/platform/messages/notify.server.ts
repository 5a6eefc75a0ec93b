import { NotifyClient } from "notifications-node-client";
import { Undeliverable, type Messenger, type OutgoingMessage } from "./messenger.server";

interface NotifySettings {
  apiKey: string;
  emailTemplate: string;
  textTemplate: string;
  /** Another address than GOV.UK Notify's own, for tests. */
  baseUrl?: string;
}

interface NotifyProblem {
  response?: { status?: number; data?: { errors?: { message?: string }[] } };
}

/**
 * GOV.UK Notify. It does not refuse a repeated reference, so before a second try it is asked whether the first arrived.
 * One template each for e-mail (((subject)), ((body))) and text (((body))): the wording is ours, versioned with the code.
 */
export function notifyMessenger({ apiKey, emailTemplate, textTemplate, baseUrl }: NotifySettings): Messenger {
  const client = baseUrl ? new NotifyClient(baseUrl, apiKey) : new NotifyClient(apiKey);

  const alreadyThere = async ({ id, channel, triedBefore }: OutgoingMessage): Promise<string | undefined> => {
    if (!triedBefore) return undefined;
    const { data } = await client.getNotifications(channel === "text" ? "sms" : "email", undefined, id);
    return data.notifications[0]?.id;
  };

  return {
    name: "GOV.UK Notify",
    send: async (message) => {
      try {
        const earlier = await alreadyThere(message);
        if (earlier) return { reference: earlier };
        const { data } =
          message.channel === "text"
            ? await client.sendSms(textTemplate, message.recipient, { personalisation: { body: message.body }, reference: message.id })
            : await client.sendEmail(emailTemplate, message.recipient, { personalisation: { subject: message.subject, body: message.body }, reference: message.id });
        return { reference: data.id };
      } catch (problem) {
        const { status, data } = (problem as NotifyProblem).response ?? {};
        // 429 and 5xx pass; 400 (a wrong address, say) never will. 403 is our key: somebody will mend it.
        if (status === 400) throw new Undeliverable(data?.errors?.[0]?.message ?? "refused");
        throw new Error(status ? `Notify answered ${status}` : "Notify did not answer");
      }
    },
  };
}
