import type { Words } from "#app/content/resident/catalogue";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import { findNewestCheck } from "#db/queries/outcomes/sustainment-checks";
import { countUnread } from "#db/queries/correspondence/messages";
import { listDocumentRequests } from "#db/queries/documents/requests";
import { mayObject, residentsAnswer } from "#app/domain/applications/referrer";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import type { Asking } from "./asking";

/** One thing that waits for the resident: its words are `mySupport.needs` of its kind. */
export interface Need {
  kind: keyof Words["mySupport"]["needs"];
  /** Where they do it. */
  href: string;
  /** What it is about, as its words say it. */
  about?: string;
  byOn?: CalendarDay;
  /** How many there are, where it is said. */
  count?: number;
  /** The instant it is about. */
  at?: Date;
}

type Ask = (asking: Asking) => Need[] | Promise<Need[]>;

const question: Ask = ({ found: { question: asked } }) => (asked ? [{ kind: "question", href: "/my/answer", about: asked.question }] : []);
/** Somebody asked for them, and they have not said yet whether they want it. */
const somebodyAsked: Ask = async ({ db, found: { mine } }) => {
  const asked = await findReferrer(db, mine.id);
  const { status } = mine;
  if (!asked || residentsAnswer(asked.referrer) === "wanted" || !mayObject(asked.referrer, { status, tookPart: asked.tookPart })) return [];
  return [{ kind: "somebodyAsked", href: "/my/somebody-asked", about: asked.referrer.name }];
};

const plan: Ask = ({ found: { planToAgree } }) => (planToAgree ? [{ kind: "plan", href: "/my/plan/agree" }] : []);
const messages: Ask = async ({ db, actor }) => {
  const unread = await countUnread(db, actor.id);
  return unread > 0 ? [{ kind: "messages", href: "/my/messages", count: unread }] : [];
};
const documents: Ask = async ({ db, found: { mine } }) => {
  const open = mine.status === "closed" ? [] : (await listDocumentRequests(db, mine.id)).filter(({ fulfilledAt, withdrawnAt }) => !fulfilledAt && !withdrawnAt);
  return open.map(({ id, what, dueOn }) => ({ kind: "document", href: `/my/documents/send?for=${id}`, about: what, ...(dueOn && { byOn: dueOn }) }));
};

const stillInWork: Ask = async ({ db, found: { mine } }) => {
  const newest = await findNewestCheck(db, mine.id);
  return newest && !newest.answer ? [{ kind: "stillInWork", href: "/my/still-in-work" }] : [];
};

const appointment: Ask = async ({ db, now, found: { mine } }) => (await listPlannedOfCase(db, mine.id, now)).filter(({ acceptedAt }) => !acceptedAt).map(({ id, startsAt }) => ({ kind: "appointment", href: `/my/appointments/${id}`, at: startsAt }));

/** A place that is kept for them until they say yes or no. */
const coursePlace: Ask = ({ found: { places } }) => places.filter(({ place }) => place.status === "offered").map(({ place, serviceName }) => ({ kind: "coursePlace", href: `/my/courses/${place.id}`, about: serviceName, ...(place.answerByOn && { byOn: place.answerByOn }) }));

/** Everything that can wait for them, the most pressing first. */
const asks: readonly Ask[] = [somebodyAsked, question, appointment, coursePlace, messages, documents, plan, stillInWork];

export const readNeeds = async (asking: Asking): Promise<Need[]> => (await Promise.all(asks.map(async (ask) => ask(asking)))).flat();
