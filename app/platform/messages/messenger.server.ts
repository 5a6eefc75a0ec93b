import type { MessageChannel } from "#app/domain/messages/message";

export interface OutgoingMessage {
  /** The outbox row's own id: the same at every try, so that a provider can be asked whether it has it. */
  id: string;
  channel: MessageChannel;
  recipient: string;
  subject: string;
  body: string;
  /** Whether an earlier try may have reached the provider. */
  triedBefore: boolean;
}

/** It will not go, however often it is tried: the address is wrong, or the provider refuses the text. */
export class Undeliverable extends Error {}

/** What carries messages out of the house. Anything thrown but `Undeliverable` is tried again. */
export interface Messenger {
  name: string;
  send: (message: OutgoingMessage) => Promise<{ reference: string }>;
}
