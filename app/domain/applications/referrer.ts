import type { CaseStatus } from "#app/domain/cases/case";

/** Who asks for support for somebody else. */
export const referrerKinds = ["professional", "family_or_friend"] as const;
export type ReferrerKind = (typeof referrerKinds)[number];

/** Whether the resident has said yes to being put forward, as the referrer tells it. */
export const referrerAgreements = ["agreed", "not_asked", "cannot_say"] as const;
export type ReferrerAgreement = (typeof referrerAgreements)[number];

/** How far the referrer has been told, each only where the resident allows it. */
export const referrerNews = ["received", "in_support", "closed"] as const;
export type ReferrerNews = (typeof referrerNews)[number];

/** Whose application a draft is. */
export const draftKinds = ["self", "for_someone_else"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** How a draft is taken up again in another browser. */
export const draftKeyKinds = ["link", "code"] as const;
export type DraftKeyKind = (typeof draftKeyKinds)[number];

/** What the resident was told and said of being put forward. */
export interface ResidentsWord {
  residentToldAt: Date | null;
  wantedAt: Date | null;
  objectedAt: Date | null;
}

export type ResidentsAnswer = "not_told" | "no_answer" | "wanted" | "objected";

export function residentsAnswer({ residentToldAt, wantedAt, objectedAt }: ResidentsWord): ResidentsAnswer {
  if (objectedAt) return "objected";
  if (wantedAt) return "wanted";
  return residentToldAt ? "no_answer" : "not_told";
}

/** How far the case of somebody who was put forward has come. */
export interface SupportSoFar {
  status: CaseStatus;
  /** They met an adviser, agreed a plan or a referral: from then on the support is their own. */
  tookPart: boolean;
}

/**
 * Whether a plain "no" still ends it. Until they take part anybody may stop it with one tap. After that it would end something they
 * chose themselves, and the tap may be somebody else's who holds their phone: they close the case signed in, or with their adviser.
 */
export const mayObject = ({ objectedAt }: Pick<ResidentsWord, "objectedAt">, { status, tookPart }: SupportSoFar): boolean => objectedAt === null && status !== "closed" && !tookPart;

/** The one word a referrer may hear of a case as it stands. */
export const newsOf = (status: CaseStatus): ReferrerNews => ({ applied: "received", in_support: "in_support", closed: "closed" } as const)[status];

/** What decides whether a referrer hears. */
export interface HearingFacts {
  mayHear: boolean | null;
  objectedAt: Date | null;
  /** The newest thing they were told. */
  told: ReferrerNews | null;
  /** Only named people know of a restricted case, and its referrer is told nothing, whatever was said before. */
  restricted: boolean;
}

/** Whether the referrer is told this: only where the resident said so, never the same or older news twice. */
export function isToBeTold(news: ReferrerNews, { mayHear, objectedAt, told, restricted }: HearingFacts): boolean {
  if (mayHear !== true || objectedAt !== null || restricted) return false;
  return told === null || referrerNews.indexOf(news) > referrerNews.indexOf(told);
}
