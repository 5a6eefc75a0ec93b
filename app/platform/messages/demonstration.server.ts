import type { Messenger } from "./messenger.server";

/** Sends nothing: the demonstration shows at /demo/outbox what would have been sent. */
export const demonstrationMessenger: Messenger = {
  name: "the demonstration's outbox",
  send: ({ id }) => Promise.resolve({ reference: `demonstration-${id}` }),
};
