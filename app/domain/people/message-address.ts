import type { MessageChannel } from "#app/domain/messages/message";
import { emailKey, parseEmail } from "./email";
import { phoneKey } from "./phone";

/** Where a message goes: an e-mail address or a phone number, written the one way it is matched and sent to. */
export interface MessageAddress {
  channel: MessageChannel;
  key: string;
}

/** Reads one field that takes either, in any spacing; `undefined` where no message could reach it. */
export function parseMessageAddress(typed: string): MessageAddress | undefined {
  const email = parseEmail(typed);
  if (email) return { channel: "email", key: emailKey(email) };
  const phone = phoneKey(typed);
  return phone ? { channel: "text", key: phone } : undefined;
}

/** Enough to recognise it by, and no more: `r•••@resident.example`, `••• 982`. */
export function maskedAddress(address: string): string {
  const [local = "", host] = address.split("@");
  return host === undefined ? `••• ${address.slice(-3)}` : `${[...local][0] ?? ""}•••@${host}`;
}
