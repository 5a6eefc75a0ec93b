import type { ActivityGroup, ActivitySource } from "#app/domain/neet/activity";

// NEET is the field's own word; it is said in full where it stands first on a page.

export const groupWords: Record<ActivityGroup, string> = {
  eet: "In education, employment or training",
  neet_available: "NEET, available",
  neet_not_available: "NEET, not available",
  not_known: "Not known",
  not_counted: "In custody",
};

export const groupColours: Record<ActivityGroup, string> = { eet: "govuk-tag--green", neet_available: "govuk-tag--yellow", neet_not_available: "govuk-tag--grey", not_known: "govuk-tag--orange", not_counted: "govuk-tag--grey" };

export const sourceWords: Record<ActivitySource, string> = {
  young_person: "The young person",
  family: "Their family",
  school_or_provider: "A school, college or provider",
  adviser_saw: "An adviser saw it",
  list: "A list we were sent",
  application: "Their application",
};

export const notInEmploymentEtc = "NEET means not in education, employment or training.";
