import type { KeyState } from "#app/domain/machines/key";
import type { ApiScope, DeliveryStatus, WebhookEvent } from "#app/domain/machines/scopes";
import type { AddressRefusal } from "#app/domain/machines/webhook-address";

export const apiScopeWords: Record<ApiScope, string> = {
  "referrals:read": "See your referrals",
  "referrals:answer": "Answer referrals, write to advisers and report",
  "attendance:write": "Keep registers",
  "directory:write": "Keep your services and their places up to date",
};

export const webhookEventWords: Record<WebhookEvent, string> = {
  "referral.sent": "A referral is sent to you",
  "referral.amended": "A referral is changed",
  "referral.withdrawn": "A referral is withdrawn",
  "referral.expired": "A referral ends without an answer",
  "referral.message": "An adviser writes",
  "referral.dates_answered": "Dates you offered are answered",
  "place.offered": "A place on a course is offered",
  ping: "Ping",
};

export const keyStateWords: Record<KeyState, string> = { active: "Works", ends_soon: "Ends soon", ended: "Ended", revoked: "Revoked" };
export const keyStateColours: Record<KeyState, string> = { active: "govuk-tag--green", ends_soon: "govuk-tag--yellow", ended: "govuk-tag--grey", revoked: "govuk-tag--grey" };

export const deliveryStatusWords: Record<DeliveryStatus, string> = { waiting: "Waiting", delivered: "Arrived", failed: "Trying again", given_up: "Given up" };
export const deliveryStatusColours: Record<DeliveryStatus, string> = { waiting: "govuk-tag--blue", delivered: "govuk-tag--green", failed: "govuk-tag--yellow", given_up: "govuk-tag--red" };

export const addressRefusalWords: Record<AddressRefusal | "too-many" | "there-already", string> = {
  "not-an-address": "Enter a full address, like https://records.college.example/work-local",
  "not-https": "The address must begin with https://",
  "with-credentials": "The address must not have a user name or password in it",
  "not-public": "The address must be reachable from the internet",
  "too-many": "You have 10 addresses already. Change one of them instead",
  "there-already": "You have this address already",
};
