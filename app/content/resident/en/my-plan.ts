import type { AgreementRefusal } from "#app/domain/plans/agreed";
import type { AgreementWay, StepOwner, StepStatus } from "#app/domain/plans/plan";
import type { PlanRefusal } from "#app/domain/plans/plan-edit";

const status: Record<StepStatus, string> = { open: "To do", done: "Done", no_longer_needed: "No longer needed" };

const owners: Record<StepOwner, string> = { resident: "You", adviser: "Your adviser", provider: "The place you go to" };

const refusals: Record<PlanRefusal | "closed", string> = {
  "no-title": "Enter what you want to do",
  "title-too-long": "What you want to do must be 200 characters or less",
  "no-such-goal": "Select what the step is for",
  "no-such-step": "This step is no longer in your plan",
  "already-there": "This is already in your plan",
  "not-possible": "This cannot be done to the step as it is now",
  closed: "Your support has ended, so the plan stays as it is",
};

const agreementRefusals: Record<AgreementRefusal | "already-agreed" | "not-possible" | "closed", string> = {
  "nothing-to-agree": "There is no step in your plan yet",
  "in-the-future": "You cannot agree it for a day in the future",
  "before-the-case": "You cannot agree it for a day before you applied",
  "already-agreed": "You have agreed this version already",
  "not-possible": "You cannot agree it here",
  closed: refusals.closed,
};

const agreed: Record<AgreementWay, (day: string) => string> = {
  in_person: (day) => `You agreed this plan with your adviser on ${day}.`,
  phone: (day) => `You agreed this plan by phone on ${day}.`,
  online: (day) => `You agreed this plan here on ${day}.`,
  paper: (day) => `You agreed this plan on paper on ${day}.`,
};

/** The resident's plan: what they want, and who does what by when. */
export const myPlan = {
  title: "My plan",
  planOf: (name: string) => `Plan of ${name}`,
  status,
  owners,
  noSteps: "No steps yet.",
  onDay: (day: string) => `on ${day}`,
  noDate: "No date",
  noPlan: (adviser: string) => `There is no plan yet. You make it together with ${adviser}: what you want, and who does what by when. It appears here, and you can tick your steps.`,
  anAdviser: "your adviser",
  agreed,
  changedSince: "It has changed since you agreed it:",
  readAndAgree: "Read it, and agree it",
  changes: {
    goalAdded: (title: string) => `New goal: ${title}`,
    goalRemoved: (title: string) => `Goal taken out: ${title}`,
    stepAdded: (title: string) => `New step: ${title}`,
    stepRemoved: (title: string) => `Step taken out: ${title}`,
    stepMoved: (title: string) => `Step in another place: ${title}`,
    title: (was: string, now: string) => `“${was}” is now “${now}”`,
    owner: (title: string) => `Somebody else does it now: ${title}`,
    due: (title: string) => `It has another day: ${title}`,
    status: (title: string) => `It was ticked, or opened again: ${title}`,
  },
  done: {
    ticked: "Well done. The step is ticked.",
    undone: "The step is open again.",
    added: "The step is in your plan.",
    agreed: "You have agreed your plan.",
    commented: "Your adviser reads what you wrote, and answers here.",
  },
  tick: "I have done this",
  undo: "Undo",
  cannot: "I cannot do this",
  about: (title: string) => `: ${title}`,
  refusals,
  changedMeanwhile: {
    title: "Changed since you opened it",
    by: (names: string) => `${names} changed this after you opened it. Nothing of yours is saved yet.`,
    somebody: "This was changed after you opened it. Nothing of yours is saved yet.",
    goOn: "Look at the plan below, and do it again.",
    goOnAgree: "Read the plan again before you agree it.",
  },
  add: {
    title: "Add a step of your own",
    what: "What do you want to do?",
    missing: "Enter what you want to do",
    name: "What you want to do",
    goal: "What is it for?",
    goalMissing: "Select what the step is for",
    day: "By which day?",
    dayHint: (example: string) => `For example, ${example}. You can leave this out.`,
    dayWrong: "Enter a real date, like 27 3 2026, or leave it out",
    dayPast: "The day must be today or in the future",
    button: "Add the step",
    again: "Open the page again",
  },
  comments: {
    title: "What you and your adviser wrote",
    none: "You can write about your plan. Your adviser answers within 2 working days.",
    wrote: (name: string, day: string) => `${name}, ${day}`,
    you: "You",
    onStep: (title: string) => `About: ${title}`,
    write: "Write about my plan",
    heading: "What do you want to say about your plan?",
    headingStep: "What do you want to say about this step?",
    headingCannot: "What makes it hard?",
    hint: "Your adviser reads it and answers. They may change the plan with you.",
    hintCannot: "It is all right if a step does not work for you. Your adviser finds another way with you. You can leave this empty.",
    missing: "Enter what you want to say",
    name: "What you want to say",
    cannot: (words: string) => (words ? `I cannot do this. ${words}` : "I cannot do this."),
    send: "Send",
    noStep: "This step is no longer in your plan",
    noPlan: "There is no plan to write about yet. When there is one, you can write to your adviser about it here.",
  },
  print: {
    how: "To keep your plan on paper, print this page. You can also <large>print it in large letters</large>.",
    now: "Print this page now. <usual>Back to the usual size</usual>",
  },
  agree: {
    title: "Agree my plan",
    alreadyTitle: "You have agreed this plan",
    already: "If it changes, you can agree it again.",
    noneTitle: "There is no plan to agree yet",
    none: "You make it together with your adviser. When it is ready, you can read it and agree it here.",
    heading: "Is this your plan?",
    lead: "Read it through. You can change your mind at any time, and nothing happens to you if you do not agree.",
    button: "Yes, I agree this plan",
    notRight: "If something is not right, <write>write to your adviser about it</write> or call them.",
    refusals: agreementRefusals,
  },
};
