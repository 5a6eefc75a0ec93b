import type { UrgentNeed } from "./answers";
import type { AreaGround } from "./application";
import { asked, selectAll } from "./question";

/** Who somebody is, whether we are the ones to ask, and what cannot wait. */
export const questionsWho = {
  postcode: asked("postcode", 1, "What is your postcode?", { hint: "For example, NM1 4AB. Leave this empty if you have no fixed address.", labels: { noFixedAddress: "I have no fixed address" } }),
  areaGround: asked<AreaGround, "none">("area-ground", 2, "Which of these is true for you?", {
    options: {
      lives_in_area: "I live in this area",
      placed_by_council: "A council here found me a place to stay somewhere else",
      care_leaver: "I was in the care of a council here",
      unsure: "I am not sure",
    },
    labels: { none: "None of these" },
  }),
  name: asked("name", 1, "What is your name?", { labels: { first: "First name", last: "Last name", lastHint: "Leave this empty if you have one name" } }),
  dateOfBirth: asked("date-of-birth", 1, "What is your date of birth?", { hint: "For example, 27 3 2007" }),
  urgentNeeds: asked<UrgentNeed>("urgent-needs", 1, "Do you need help with any of these today?", {
    hint: `${selectAll} We will not ask you for details here.`,
    options: {
      nowhere_to_sleep: "I have nowhere to sleep tonight",
      no_money_for_food: "I have no money for food",
      not_safe_at_home: "I am not safe at home",
      thoughts_of_harm: "I have thoughts of hurting myself or someone else",
      none: "No, none of these",
    },
  }),
} as const;
