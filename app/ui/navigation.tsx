import type { Words } from "#app/content/resident/catalogue";
import type { PageFacts } from "./page-context";

type PageWords = Words["page"];

interface Destination {
  text: string;
  href: string;
}

const ofProvider: Destination[] = [
  { text: "Referrals", href: "/provider" },
  { text: "Registers", href: "/provider/registers" },
  { text: "Courses", href: "/provider/courses" },
  { text: "How we answer", href: "/provider/cooperation" },
  { text: "Services", href: "/provider/services" },
];

const byRole: Record<string, Destination[]> = {
  adviser: [
    { text: "Today", href: "/adviser" },
    { text: "Triage", href: "/adviser/triage" },
    { text: "Appointments", href: "/adviser/appointments" },
    { text: "Cases", href: "/adviser/cases" },
    { text: "Young people", href: "/adviser/young-people" },
    { text: "Handovers", href: "/adviser/handovers" },
    { text: "How we answer", href: "/adviser/cooperation" },
  ],
  manager: [
    { text: "Overview", href: "/manager" },
    { text: "Dashboards", href: "/manager/dashboards" },
    { text: "Casework", href: "/manager/casework" },
    { text: "NEET average", href: "/manager/young-people" },
    { text: "Unmet needs", href: "/manager/unmet-needs" },
    { text: "Partners", href: "/manager/cooperation" },
    { text: "Agreements", href: "/manager/agreements" },
    { text: "Returns", href: "/manager/returns" },
    { text: "Break-glass", href: "/manager/break-glass" },
    { text: "Unseen", href: "/manager/unseen" },
    { text: "Feedback", href: "/admin/feedback" },
  ],
  provider: ofProvider,
  provider_lead: [...ofProvider, { text: "Team", href: "/provider/team" }, { text: "Systems", href: "/provider/machines" }],
  administrator: [
    { text: "People", href: "/admin" },
    { text: "Directory", href: "/admin/directory" },
    { text: "Search words", href: "/admin/directory/synonyms" },
    { text: "Messages", href: "/admin/messages" },
    { text: "Feedback", href: "/admin/feedback" },
    { text: "Areas", href: "/admin/areas" },
    { text: "Streams", href: "/admin/streams" },
    { text: "Rules", href: "/admin/rules" },
    { text: "Retention", href: "/admin/retention" },
  ],
};

const residents = ({ navigation }: PageWords, messages: string): Destination[] => [
  { text: navigation.support, href: "/my" },
  { text: navigation.plan, href: "/my/plan" },
  { text: navigation.appointments, href: "/my/appointments" },
  { text: messages, href: "/my/messages" },
  { text: navigation.details, href: "/my/details" },
  { text: navigation.whoLooked, href: "/my/who-has-looked" },
];

const account: Destination = { text: "My account", href: "/staff/account" };

/** Where somebody can go, in the order of their roles; the place they are is marked. `messages` is what the way to a resident's messages is called. */
export function navigationFor(signedIn: PageFacts["signedIn"], path: string, words: PageWords, messages: string) {
  if (!signedIn) return path.startsWith("/staff") || path.startsWith("/respond") ? [] : [{ text: words.signIn, href: "/sign-in", current: path === "/sign-in" }];
  const all = [...(signedIn.kind === "resident" ? residents(words, messages) : signedIn.roles.flatMap((role) => byRole[role] ?? [])), ...(signedIn.kind === "staff" ? [account] : [])];
  // Two roles may lead to the same place.
  const items = all.filter(({ href }, index) => all.findIndex((other) => other.href === href) === index);
  const nearest = items.filter(({ href }) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return items.map((item) => ({ ...item, current: item.href === path, active: item === nearest }));
}
