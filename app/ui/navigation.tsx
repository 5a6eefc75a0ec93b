import type { PageFacts } from "./page-context";

interface Destination {
  text: string;
  href: string;
}

const byRole: Record<string, Destination[]> = {
  adviser: [
    { text: "Today", href: "/adviser" },
    { text: "Triage", href: "/adviser/triage" },
    { text: "Cases", href: "/adviser/cases" },
  ],
  manager: [
    { text: "Overview", href: "/manager" },
    { text: "Agreements", href: "/manager/agreements" },
    { text: "Returns", href: "/manager/returns" },
  ],
  provider: [{ text: "Referrals", href: "/provider" }],
  administrator: [
    { text: "People", href: "/admin" },
    { text: "Messages", href: "/admin/messages" },
  ],
  resident: [
    { text: "My support", href: "/my" },
    { text: "My plan", href: "/my/plan" },
    { text: "Who has looked", href: "/my/who-has-looked" },
  ],
};

const account: Destination = { text: "My account", href: "/staff/account" };

/** Where somebody can go, in the order of their roles; the place they are is marked. */
export function navigationFor(signedIn: PageFacts["signedIn"], path: string) {
  if (!signedIn) return path.startsWith("/staff") || path.startsWith("/respond") ? [] : [{ text: "Sign in", href: "/sign-in", current: path === "/sign-in" }];
  const items = [...signedIn.roles.flatMap((role) => byRole[role] ?? []), ...(signedIn.kind === "staff" ? [account] : [])];
  const nearest = items.filter(({ href }) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return items.map((item) => ({ ...item, current: item.href === path, active: item === nearest }));
}
