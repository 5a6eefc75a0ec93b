import type { Offer } from "#app/domain/cases/offer";

const forWhom: Record<Offer, string> = {
  youth_pathways: "You are 16 to 24, and you are not in work or learning or you may have to stop. We help you find a first job, a course or an apprenticeship.",
  working_futures: "You are an adult and something makes it hard to find work or keep it: your health, looking after someone, a long time without a job, or low pay. We help you find work, or better work.",
  skills_for_all: "You want to learn something or talk to someone about what you could do. It does not matter whether you have a job.",
};

/** The start page. */
export const start = {
  title: "Get help with work and skills",
  lead: "Use this service to ask for help to find work, find better work or learn something new.",
  oneApplication: "One application is enough. Councils and Jobcentres here work together, and an adviser of your own works out with you what fits. It is free. You do not need to get any benefits.",
  whoTitle: "Who it is for",
  who: (area: string) => `You can apply if you are 16 or over and you live in the area of ${area}. You can also apply if a council here found you a place to stay somewhere else. And you can apply if one looked after you as a child.`,
  forWhom,
  weSuggest: "You do not have to know which of these you need. We will suggest one and say why.",
  timeTitle: "How long it takes",
  time: "About 10 minutes. You can stop and come back within 30 days. We will tell you by which day you hear from us, which is usually 2 working days later.",
  startNow: "Start now",
  already: "If you have already applied, <signIn>sign in to see where your application is</signIn>. If you did not finish, <resume>continue your application</resume>.",
  urgent: "If you have nowhere to sleep, no money for food or you are not safe, <help>get help now</help>.",
  forSomeoneElse: "If you are asking for somebody else, <apply>apply for someone else</apply>.",
  findServices: "You can also <find>look for courses and help</find> near you without applying.",
  easyRead: "There is also an <page>easy read page</page> with pictures.",
  otherWaysTitle: "Other ways to apply",
  otherWays: "You can call a hub or come in, and somebody will fill in the form with you. You do not need an appointment.",
  noHubs: "The addresses and phone numbers of our hubs will be here when they open.",
};
