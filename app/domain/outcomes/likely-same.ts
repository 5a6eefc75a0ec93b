/** Why two records that look like one event are two, in the words of whoever recorded the second [L]. */
export const notTheSameReasons = ["second_job", "left_and_came_back", "earlier_one_wrong_date", "another_kind_of_contract", "other"] as const;
export type NotTheSameReason = (typeof notTheSameReasons)[number];
