/** What somebody did with a record, as the resident reads it. */
const plain: Record<string, string> = {
  "case.read": "looked at your record",
  "case.attach": "joined the people who help you",
  "case.first-meeting": "wrote down that they met you",
  "triage.decide": "decided what we can offer you",
  "case.close": "closed your case",
  "application.send": "sent your application",
  "referral.answer": "answered a referral about you",
  "plan.change": "changed your plan",
  "plan.agree": "wrote down that you agreed your plan",
};

const byKind: [string, string][] = [
  ["referral.", "worked on a place we asked for you"],
  ["outcome.", "wrote down something you achieved"],
  ["plan.", "changed your plan"],
  ["return.", "counted what was achieved, without your name"],
];

/** In plain words; something new is said in general rather than not at all. */
export const lookedAt = (action: string): string => plain[action] ?? byKind.find(([start]) => action.startsWith(start))?.[1] ?? "worked on your record";
