export const messageStatuses = ["queued", "sending", "sent", "failed", "dead"] as const;
export type MessageStatus = (typeof messageStatuses)[number];
export const messageChannels = ["email", "text"] as const;
export type MessageChannel = (typeof messageChannels)[number];
