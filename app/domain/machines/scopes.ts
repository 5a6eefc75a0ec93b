/** What a provider's own system may do with a key. */
export const apiScopes = ["referrals:read", "referrals:answer", "attendance:write", "directory:write"] as const;
export type ApiScope = (typeof apiScopes)[number];

/** What a provider's own system is told of: ids alone, no person. */
export const webhookEvents = ["referral.sent", "referral.amended", "referral.withdrawn", "referral.expired", "referral.message", "referral.dates_answered", "place.offered", "ping"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const deliveryStatuses = ["waiting", "delivered", "failed", "given_up"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
