import type { ApplicationAnswers } from "./answers";
import { waysToReach } from "./contact-ways";
import { areaAnswer } from "./eligibility";
import type { StepId } from "./steps";

export type Answer = Exclude<keyof ApplicationAnswers, "visited" | "asked">;

/** What our list says of a postcode; `undefined` where it is not in the list. */
export interface KnownPostcode {
  councilName: string;
  ours: boolean;
  hubId: string | undefined;
}

/** What holds for a page in whichever journey it stands. */
export interface StepRule {
  /** The answers it asks for: a page changes these and no others, so two tabs on two pages never undo each other. */
  owns: readonly Answer[];
  /** Whether it has its answer. */
  answered?: (answers: ApplicationAnswers) => boolean;
  /** It may be left empty: nobody is stopped for having no phone, no barrier to name or no hub they prefer. */
  optional?: true;
  /** Its answer may be worked out from others: it stands though nobody was asked. */
  workedOut?: true;
  /** What else changes with its answer. */
  follows?: (after: ApplicationAnswers, before: ApplicationAnswers, known: KnownPostcode | undefined) => ApplicationAnswers;
}

const has = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0;
const given = (answer: Answer) => (answers: ApplicationAnswers) => answers[answer] !== undefined;

function withArea(after: ApplicationAnswers, before: ApplicationAnswers, known: KnownPostcode | undefined): ApplicationAnswers {
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

/** What was safe was said of these ways to reach them. */
const saidOf = ({ email, phone, safeToReach }: ApplicationAnswers) => `${Boolean(email)} ${Boolean(phone)} ${safeToReach}`;

/** Any way is safe, or how it is will be asked; what was said of other ways no longer holds. */
function withWhatIsSafe(after: ApplicationAnswers, before: ApplicationAnswers): ApplicationAnswers {
  if (after.safeToReach === "any_way") return { ...after, safeContact: { channels: waysToReach(after), contentFree: false, noVoicemail: false } };
  return saidOf(before) === saidOf(after) ? after : { ...after, safeContact: undefined, visited: after.visited?.filter((page) => page !== "safe-contact") };
}

export const stepRules: Record<StepId, StepRule> = {
  "about-you": {
    owns: ["referrerKind", "referrerName", "organisation", "relationship", "referrerEmail", "referrerPhone"],
    answered: ({ referrerKind, referrerName, relationship }) => referrerKind !== undefined && Boolean(referrerName) && Boolean(relationship),
  },
  agreement: { owns: ["agreement"], answered: given("agreement") },
  area: { owns: ["postcode", "noFixedAddress"], answered: ({ postcode, noFixedAddress, areaGround }) => Boolean(postcode) || Boolean(noFixedAddress) || areaGround !== undefined, follows: withArea },
  "other-ways": {
    owns: ["areaGround"],
    workedOut: true,
    answered: given("areaGround"),
    // "I live in this area" is offered, and taken at its word, only where our list does not know the postcode; an adviser looks at it.
    follows: (after) => ({ ...after, area: areaAnswer({ postcodeKnown: after.areaGround !== "lives_in_area", ground: after.areaGround }) }),
  },
  name: { owns: ["firstName", "lastName"], answered: ({ firstName, lastName }) => Boolean(firstName) || Boolean(lastName) },
  "date-of-birth": { owns: ["dateOfBirth"], answered: given("dateOfBirth") },
  "urgent-needs": { owns: ["urgentNeeds"], answered: ({ urgentNeeds }) => has(urgentNeeds) },
  situation: { owns: ["activity"], answered: given("activity") },
  "last-worked": { owns: ["lastWorked"], answered: given("lastWorked") },
  "risk-signs": { owns: ["riskSigns"], answered: ({ riskSigns }) => has(riskSigns) },
  wants: { owns: ["wants"], answered: ({ wants }) => has(wants) },
  barriers: { owns: ["barriers"], optional: true },
  circumstances: { owns: ["circumstances"], optional: true },
  benefits: { owns: ["benefits", "niNumber"], optional: true },
  "help-needed": { owns: ["accessNeeds", "language", "helpNeeded"], optional: true },
  contact: { owns: ["email", "phone", "safeToReach"], optional: true, follows: withWhatIsSafe },
  "safe-contact": { owns: ["safeContact"], optional: true, workedOut: true },
  hub: { owns: ["hubId"], optional: true, workedOut: true, answered: given("hubId") },
  "check-answers": { owns: [] },
};
