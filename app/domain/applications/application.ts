export const applicationStatuses = ["submitted", "waiting_for_resident", "accepted", "signposted", "closed"] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export type ApplicationHappening = "accept" | "ask" | "answer" | "signpost" | "close";

/** What may follow what. A resident's answer brings a waiting application back to the queue. */
export const applicationLife: Record<ApplicationStatus, Partial<Record<ApplicationHappening, ApplicationStatus>>> = {
  submitted: { accept: "accepted", ask: "waiting_for_resident", signpost: "signposted", close: "closed" },
  waiting_for_resident: { answer: "submitted", accept: "accepted", signpost: "signposted", close: "closed" },
  accepted: {},
  signposted: {},
  closed: {},
};

/** Why a case waits in the triage queue. */
export const triageCauses = ["new_application", "resident_answered", "doesnt_fit", "provider_declined", "referral_expired", "reorientation"] as const;
export type TriageCause = (typeof triageCauses)[number];

/** Why somebody was accepted into an offer other than the suggested one. */
export const overrideReasons = ["resident_prefers", "more_known_now", "better_local_fit", "already_supported", "suggestion_wrong"] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** How somebody belongs to the area. `unsure` applied although the first answer said no: an adviser looks. */
export const areaGrounds = ["lives_in_area", "placed_by_council", "care_leaver", "unsure"] as const;
export type AreaGround = (typeof areaGrounds)[number];

/** What somebody does at present. `looking` and `not_looking` are out of work and out of learning. */
export const activities = ["looking", "not_looking", "employed", "low_paid_or_insecure", "at_risk_of_redundancy", "self_employed", "learning", "caring", "volunteering", "other"] as const;
export type Activity = (typeof activities)[number];

export const wants = ["find_work", "better_work", "learn", "careers_advice", "support", "not_sure"] as const;
export type Want = (typeof wants)[number];

/** Signs that a young person in learning or work may drop out of it. */
export const riskSigns = ["missing_lessons", "may_leave_course", "excluded", "care_experienced", "young_carer", "young_parent", "additional_needs", "none"] as const;
export type RiskSign = (typeof riskSigns)[number];

/** Circumstances the place counts as a disadvantage in finding work [L]: a dated local list, self-identified, never proved at entry. */
export const circumstances = ["health", "disability", "carer", "former_carer", "homeless", "care_experienced", "armed_forces", "refugee", "convictions", "drugs_or_alcohol", "domestic_abuse", "no_income", "none", "prefer_not_to_say"] as const;
export type Circumstance = (typeof circumstances)[number];

export const contactChannels = ["email", "text", "phone", "post", "in_person"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What benefits somebody gets: the kind, never how much. It says whom else to ask; nobody is let in or turned away by it. */
export const benefits = ["universal_credit", "jobseekers", "employment_support", "disability", "carers", "other", "applied", "none", "not_sure", "prefer_not_to_say"] as const;
export type Benefit = (typeof benefits)[number];

/** Whether what they gave may be used in any way and whenever, or only as they say. */
export const reaches = ["any_way", "some_ways"] as const;
export type Reach = (typeof reaches)[number];
