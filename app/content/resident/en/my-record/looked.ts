import { whatWasDone } from "#app/content/audit";

/** Who has looked at a record. */
export const looked = {
  title: "Who has looked at your record",
  lead: "Only people who help you may look. Each time somebody does, we keep it here, and nobody can change it.",
  counted: "To say how well the service works, we also count what people achieve. Those lists do not have your name.",
  none: "Nobody has looked yet. When somebody does, you see here who it was, where they work, and on which day.",
  noOrganisation: "Work Local",
  line: (person: string, what: string) => `${person} ${what}`,
  because: (reason: string) => `Why: ${reason}`,
  byLink: "Somebody who works there",
  newer: "Newer",
  older: "Older",
  pages: "More days",
  askTitle: "If you do not know why somebody looked",
  ask: (phone: string) => `Ask your adviser, or call ${phone}. Say the day and the name. You get an answer, and it does not change your support.`,
  askByMessage: "You can also <messages>send a message to the people who help you</messages>.",
  did: whatWasDone,
};
