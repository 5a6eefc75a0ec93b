import type { DeclineReason } from "#app/domain/referrals/referral";

// What people write, by who writes it. Nobody's name, no condition, no offence.

export const questionsToResidents = [
  "Which days could you come in, and is a morning or an afternoon better?",
  "You say you work a few hours a week. About how many, and is it the same every week?",
  "Do you still go to college, or have you left?",
  "Is the postcode you gave where you live now?",
  "Would you like to meet at the hub, or somewhere nearer to you?",
] as const;

export const residentAnswers = [
  "Any day but Thursday. Mornings are better.",
  "About 12 hours, it changes. I am not on a contract.",
  "I left at Christmas. I have not told anyone yet.",
  "Yes, since August. Before that I was at my sister’s.",
  "The library would be easier if that is allowed.",
] as const;

export const signposts = [
  { where: "Thornmoor Jobs and Skills, 01632 960 701", note: "They moved to Thornmoor last month. Spoke to their team, who will ring this week." },
  { where: "University careers service", note: "Final-year student who wants graduate schemes. Their own service knows these employers." },
  { where: "National Careers Service, 0800 100 900", note: "One question about a course abroad. No other support wanted." },
  { where: "Citizens Advice, 01632 960 702", note: "An employment tribunal question. We agreed to talk again when it is settled." },
  { where: "Probation’s own employment team, 01632 960 703", note: "Already has a job coach there and likes them." },
  { where: "Their employer’s retraining scheme", note: "The firm pays for retraining until June. They may come back to us after that." },
] as const;

export const contests = [
  "This reads as if it is for people who have never worked. I have, and I want a job, not a club.",
  "I do not want a course. I have done three. I said I want help to find work.",
  "You put down what I ticked first. What I need is full-time work before my savings run out.",
  "My work coach said I would get one person for everything, and this sounds like three.",
] as const;

export const keeps = [
  "Talked it through by phone. The name of the offer was the problem and not the adviser: they are happy to go on.",
  "Rang and explained that the mentor also finds paid work. They would like to try it for a month.",
] as const;

export const attachReasons = [
  "Works in Saltby now and comes to our hub after their shift",
  "The disclosure adviser sits with us on Fridays and asked me to join",
  "Family support case at our hub: we agreed one plan for the household",
  "Moving to Eastfold next month, meeting both of us until then",
] as const;

export const referralNotes = [
  "Prefers mornings. Text before ringing.",
  "Very keen, and nervous about the first day. A short visit beforehand would help.",
  "Has done some of this before and can say how far they got.",
  "Needs to be home by 2:45 for school.",
  "Has asked whether the fee is waived. We think it is.",
  "",
] as const;

export const providerWelcomes = [
  "We have a place. Come to the main desk and ask for us.",
  "Happy to take them. First meeting offered for next week.",
  "Accepted. We will send joining details by the way you say is safe.",
  "",
] as const;

export const providerQuestions = [
  "Can they do two full days, or only mornings? The course is 9:30 to 3:15.",
  "Which level did they last pass, roughly? We do not need the certificate yet.",
  "Do they need a laptop from us?",
  "We tried the number twice. Is there a better time?",
] as const;

export const answersToProviders = [
  "Two days are fine from next month, when their mother takes the children.",
  "Level 1 in 2019, at another college.",
  "Yes, and a bag for it if there is one.",
  "After 4, and text first so that they know who it is.",
] as const;

export const declines: readonly { reason: DeclineReason; words: string }[] = [
  { reason: "no_places", words: "Full until the next intake. We can hold a place for then if you refer again in a month." },
  { reason: "dates_do_not_fit", words: "Our sessions are all in the evening and they cannot do evenings." },
  { reason: "could_not_reach", words: "Three calls and two texts over eight days, no answer." },
  { reason: "not_eligible", words: "They are still on a school roll, so our funding does not cover them." },
  { reason: "wrong_service", words: "They need English first. Words at Work would be a better start." },
  { reason: "access_needs", words: "The workshop is up two flights of stairs until the lift is mended." },
  { reason: "needs_met", words: "They told us they started with another provider last week." },
];

export const leftEarly = [
  "Stopped after week three: shifts changed and they could not get there in time.",
  "Left for a job at the hotel, which is the best reason to leave.",
  "Said the group was too large. We offered one to one and they did not reply.",
  "Moved to their sister’s, too far to travel.",
] as const;

export const neverStarted = [
  "Did not come on the first day or the second. No answer to texts.",
  "Rang to say their mum is in hospital. Would like to try again later.",
  "Found work before the start.",
] as const;

export const closings = {
  finished: ["In work and settled. They know how to come back.", "Everything in the plan is done or no longer needed. Said goodbye at the hub.", "Finished the course and has a place on the next one. No more support wanted for now."],
  no_longer_wanted: ["Rang to say they will go it alone for now.", "Moving in with family in another county.", "Their work coach has it in hand, and two plans were one too many."],
  could_not_reach: ["Four tries over three weeks, by every way that is safe. Letter left at the hub.", "No answer since the first meeting. We wrote that the door is open."],
  recorded_in_error: ["The same person applied twice on the same day. The other case goes on.", "Test of the form by a colleague."],
} as const;

export const residentSteps = ["Ask my cousin about the job at the bakery", "Go to the open day on Saturday", "Buy a bus pass", "Tell my neighbour which days I need help", "Print my CV at the library", "Ring the college back"] as const;

export const laterSteps = ["Ask the employer about a trial shift", "Bring the letter about the benefit review", "Book a practice interview", "Look at the course dates for next term", "Send the certificate to the college"] as const;

export const evidenceNotes = {
  self_declared: ["Told me on the phone", "Sent a text with a photo of the uniform", "Said so at the hub"],
  adviser_seen: ["Saw the rota on their phone", "Showed me the joining e-mail", "Saw the enrolment page"],
  document: ["Copy of the contract", "Offer letter, copy kept", "Certificate, copy kept"],
  employer_or_payslip: ["First payslip seen, nothing copied but the date", "Confirmed by the employer by e-mail", "Second payslip seen"],
} as const;

/** What residents write to the people who help them. */
export const residentMessages = [
  "Hello, I cannot come on Tuesday, my child is ill. Could it be another day?",
  "I have an interview next week! Could we practise before it?",
  "The bus pass has not arrived yet. Do you know who I should ask?",
  "I did the first two steps. What is the name of the course you told me about?",
] as const;

export const teamMessages = [
  "Of course. I have time on Wednesday at 10 or on Friday at 2. Which is better?",
  "That is good news. Come in the day before, and we go through it together.",
  "Thank you for telling me. I will find out and write to you tomorrow.",
] as const;

export const documentsAsked = [
  { what: "Proof of your address", why: "The college asks for it on the first day.", dueIn: 10 },
  { what: "Your last payslip", why: "With it we can show that the job counts, so that the service can go on.", dueIn: 8 },
  { what: "Your certificate", why: "The employer wants to see it before you start.", dueIn: 6 },
] as const;
