import type { MatchReason } from "#app/domain/people/possible-match";

/** What two records have in common, as an adviser reads it. */
export const matchReasonWords: Record<MatchReason, string> = {
  same_ni_number: "Same National Insurance number",
  same_name: "Same name",
  names_swapped: "Same names in another order",
  close_name: "Nearly the same name",
  same_first_name: "Same first name",
  same_date_of_birth: "Same date of birth",
  day_and_month_swapped: "Same date of birth with day and month exchanged",
  same_postcode: "Same postcode",
  same_phone: "Same phone number",
  same_email: "Same email address",
};
