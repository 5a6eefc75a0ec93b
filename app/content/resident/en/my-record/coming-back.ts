/** Coming back after a case was closed. */
export const comingBack = {
  title: "Come back for more help",
  lead: "We keep what you told us last time. You check it, change what is different now, and send it. It takes about 5 minutes.",
  closedOn: (day: string) => `Your last case was closed on ${day}.`,
  fresh: "We ask again what you need help with today, and what you do now.",
  sameRecord: "It is added to your record, so you do not have to tell your story twice.",
  button: "Start",
  goOn: "Continue",
  openTitle: "Your case is still open",
  open: "You do not need to apply again. <support>See where things are</support>.",
  noCase: "You have not applied yet. <apply>Apply now</apply>.",
  check: "You told us this last time. Check in particular: what you do now, when you last worked, where you live, and how we can reach you.",
  applyAgain: "You have already applied, and your case is open. <support>See where things are</support>. You only need to apply here if it is for somebody else.",
};
