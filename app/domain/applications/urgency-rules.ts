import { day } from "#app/domain/calendar/calendar-day";
import type { UrgentNeed } from "./answers";
import type { UrgencyRule } from "./triage-rule";

const validFrom = day("2024-04-01");
const source = "[L] Local setting: who is seen first";

const cannotWait = (id: string, need: UrgentNeed, text: string): UrgencyRule => ({
  id: `urgent-${id}`, urgency: "urgent", text, source, validFrom,
  toResident: () => "cannotWait",
  holds: ({ urgentNeeds }) => urgentNeeds.includes(need),
});

/** Reasons to see somebody first. An urgent one means a person the same working day. */
export const urgencyRules: readonly UrgencyRule[] = [
  cannotWait("shelter", "nowhere_to_sleep", "Nowhere to sleep tonight"),
  cannotWait("food", "no_money_for_food", "No money for food"),
  cannotWait("safety", "not_safe_at_home", "Not safe at home: follow safe contact"),
  cannotWait("harm", "thoughts_of_harm", "Thoughts of harm: follow the safeguarding steps"),
  {
    id: "soon-16-17-neet", urgency: "soon", source, validFrom,
    text: "Not in education, employment or training at 16 or 17, or at an age the council must track",
    toResident: () => "notInWorkOrLearning",
    holds: ({ age, dutyAge, neet }) => neet && (age === 16 || age === 17 || dutyAge),
  },
  {
    id: "soon-care-leaver", urgency: "soon", source, validFrom,
    text: "Care leaver",
    toResident: () => "toldUs",
    holds: ({ careLeaver }) => careLeaver,
  },
  {
    id: "soon-homeless", urgency: "soon", source, validFrom,
    text: "Homeless, or placed in temporary accommodation",
    toResident: () => "noSettledHome",
    holds: ({ homeless }) => homeless,
  },
  {
    id: "soon-redundancy", urgency: "soon", source, validFrom,
    text: "At risk of redundancy: ask for the date",
    toResident: () => "mayLoseJob",
    holds: ({ activity }) => activity === "at_risk_of_redundancy",
  },
  {
    id: "soon-no-income", urgency: "soon", source, validFrom,
    text: "No income",
    toResident: () => "noMoney",
    holds: ({ noIncome }) => noIncome,
  },
];
