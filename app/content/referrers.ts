import type { ReferrerAgreement, ReferrerKind, ReferrerNews, ResidentsAnswer } from "#app/domain/applications/referrer";

// Who asked for support for somebody else, as staff read it.

export const referrerKindWords: Record<ReferrerKind, string> = { professional: "Somebody who works with them", family_or_friend: "Family or a friend" };

export const referrerAgreementWords: Record<ReferrerAgreement, string> = {
  agreed: "Says that the resident agrees",
  not_asked: "Says that they have not asked the resident",
  cannot_say: "Cannot say whether the resident agrees",
};

export const residentsAnswerWords: Record<ResidentsAnswer, string> = {
  not_told: "Has not been told yet: there is no safe way to write to them, or their address was written to too often lately",
  no_answer: "Has been told, and has not said no",
  wanted: "Has been told, and wants it",
  objected: "Does not want it",
};

export const referrerNewsWords: Record<ReferrerNews, string> = { received: "That we received it", in_support: "That they are in support", closed: "That it is closed" };
