import type { ApplicationAnswers } from "./answers";
import { areaAnswer } from "./eligibility";
import { stepsFor, type StepId } from "./journey";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";

type Answer = keyof ApplicationAnswers;

/** Which answers a page asks for: a page changes these and no others, so two tabs on two pages never undo each other. */
const answersOf: Record<StepId, readonly Answer[]> = {
  area: ["postcode", "noFixedAddress"],
  "other-ways": ["areaGround"],
  name: ["firstName", "lastName"],
  "date-of-birth": ["dateOfBirth"],
  "urgent-needs": ["urgentNeeds"],
  situation: ["activity"],
  "last-worked": ["lastWorked"],
  "risk-signs": ["riskSigns"],
  wants: ["wants"],
  barriers: ["barriers"],
  circumstances: ["circumstances"],
  "help-needed": ["helpNeeded", "accessNeeds"],
  contact: ["email", "phone", "language"],
  "safe-contact": ["safeContact"],
  hub: ["hubId"],
  "check-answers": [],
};

/** What our list says of a postcode; `undefined` where it is not in the list. */
export interface KnownPostcode {
  councilName: string;
  ours: boolean;
  hubId: string | undefined;
}

/** The answers after a page was sent: what it asked for is replaced (or taken away), and what follows from it is worked out anew. */
export function giveAnswer(before: ApplicationAnswers, step: StepId, given: ApplicationAnswers, known?: KnownPostcode): ApplicationAnswers {
  const asked = Object.fromEntries(answersOf[step].map((answer) => [answer, given[answer]])) as ApplicationAnswers;
  const after: ApplicationAnswers = { ...before, ...asked, visited: [...new Set([...(before.visited ?? []), step])] };
  if (step === "area") return stated(withArea(before, after, known));
  // "I live in this area" is offered, and taken at its word, only where our list does not know the postcode; an adviser looks at it.
  if (step === "other-ways") return stated({ ...after, area: areaAnswer({ postcodeKnown: after.areaGround !== "lives_in_area", ground: after.areaGround }) });
  if (step === "contact" && ways(before) !== ways(after)) return stated({ ...after, safeContact: undefined, visited: after.visited?.filter((page) => page !== "safe-contact") });
  return stated(after);
}

function withArea(before: ApplicationAnswers, after: ApplicationAnswers, known: KnownPostcode | undefined): ApplicationAnswers {
  const council = known?.ours ? known.councilName : undefined;
  const same = before.postcode === after.postcode && before.noFixedAddress === after.noFixedAddress;
  const areaGround = council ? "lives_in_area" : same ? before.areaGround : undefined;
  // A postcode nobody has heard of may be a new building or the other end of the country: only they can say, so they are asked.
  // Somebody without a fixed address is never turned away by a postcode.
  const area = areaAnswer({ councilOfPostcode: council, postcodeKnown: !after.noFixedAddress && areaGround !== "lives_in_area", ground: areaGround });
  // The nearest hub is suggested until they choose one themselves.
  const hubId = before.visited?.includes("hub") ? before.hubId : council ? known?.hubId : undefined;
  return { ...after, areaGround, area, council, hubId };
}

const ways = ({ email, phone }: ApplicationAnswers) => `${Boolean(email)} ${Boolean(phone)}`;

/** Without the answers that are not there, as they are stored. */
const stated = (answers: ApplicationAnswers): ApplicationAnswers => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

/** What is sent: the answers to what this person was asked in the end. Changing an earlier answer can leave later ones behind. */
export function answersToSend(answers: ApplicationAnswers, today: CalendarDay): ApplicationAnswers {
  const steps = stepsFor(answers, today);
  const leftBehind = (["last-worked", "risk-signs"] as const).filter((step) => !steps.includes(step)).flatMap((step) => answersOf[step]);
  return Object.fromEntries(Object.entries(answers).filter(([answer]) => !leftBehind.includes(answer as Answer)));
}
