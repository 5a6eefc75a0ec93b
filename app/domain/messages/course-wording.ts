import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { toResident, type Message, type ToResident } from "./wording";

// About places at starts of courses. To the resident in their words; to the adviser the reference and the service, no word about the person.

type AboutCourse = ToResident & { providerName: string; startsOn: CalendarDay };

/** There was one left: it is theirs. */
export const placeTaken = (to: AboutCourse): Message => toResident(to, to.words.course.subject, to.words.course.taken(to.providerName, to.sayDay(to.startsOn)));

/** All are taken: they wait, and are told. */
export const placeTurn = (to: AboutCourse): Message => toResident(to, to.words.course.subject, to.words.course.waiting(to.providerName, to.sayDay(to.startsOn)));

/** It is their turn: until when they can say yes, and that saying no costs nothing. */
export const placeOffered = (to: AboutCourse & { answerByOn: CalendarDay }): Message => toResident(to, to.words.course.offeredSubject, to.words.course.offered(to.providerName, to.sayDay(to.startsOn)), to.words.course.answerBy(to.sayDay(to.answerByOn)));

/** They did not say yes in time. Nobody is blamed, and they can ask again. */
export const placeLapsed = (to: AboutCourse): Message => toResident(to, to.words.course.subject, to.words.course.lapsed(to.providerName, to.sayDay(to.startsOn)), to.words.course.again);

/** The provider took them off its list. */
export const placeGoneForResident = (to: AboutCourse): Message => toResident(to, to.words.course.subject, to.words.course.gone(to.providerName, to.sayDay(to.startsOn)), to.words.course.adviserTalks);

/** A start is called off; their turn is kept for the next one. */
export const startCancelled = (to: AboutCourse): Message => toResident(to, to.words.course.cancelledSubject, to.words.course.cancelled(to.providerName, to.sayDay(to.startsOn)), to.words.course.turnKept);

/** It begins on another day. */
export const startMoved = (to: AboutCourse & { formerlyOn: CalendarDay }): Message => toResident(to, to.words.course.movedSubject, to.words.course.moved(to.providerName, to.sayDay(to.startsOn), to.sayDay(to.formerlyOn)), to.words.course.tellUs);

interface ToAdviser {
  reference: string;
  serviceName: string;
  link: string;
  startsOn: CalendarDay;
}

const toAdviser = ({ reference, serviceName, link, startsOn }: ToAdviser, about: string, sentence: string): Message => ({ subject: `Referral ${reference}: ${about}`, body: `${serviceName}, starting ${sayDay(startsOn)}: ${sentence}\n\nOpen the referral: ${link}` });

export const placeOfferedToAdviser = (about: ToAdviser & { answerByOn: CalendarDay }): Message => toAdviser(about, "a place is offered", `a place has become free and is offered to them until ${sayDay(about.answerByOn)}. They can say yes online, or you can on their word.`);
export const placeTakenByResident = (about: ToAdviser): Message => toAdviser(about, "place taken", "the resident has taken the place.");
export const placeGivenBackByResident = (about: ToAdviser): Message => toAdviser(about, "place given back", "the resident has given back the place, or their turn on the list.");
export const placeGivenBackByProvider = (about: ToAdviser): Message => toAdviser(about, "taken off the list", "the provider has taken them off the list.");
export const placeLapsedToAdviser = (about: ToAdviser): Message => toAdviser(about, "place not taken in time", "the offered place was not taken in time and goes to the next on the list. You can ask for a place again.");
export const startCancelledToAdviser = (about: ToAdviser): Message => toAdviser(about, "start cancelled", "the provider has cancelled this start. Their turn is kept for the next one.");
export const startMovedToAdviser = (about: ToAdviser & { formerlyOn: CalendarDay }): Message => toAdviser(about, "start moved", `it was to start on ${sayDay(about.formerlyOn)}. Ask whether the new day suits them.`);
