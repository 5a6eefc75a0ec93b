interface CaseNavProps {
  base: string;
  /** A resident's message waits for an answer. */
  unanswered: boolean;
  inSupport: boolean;
  /** Whether the first meeting is still to be recorded. */
  notMet: boolean;
  mayWork: boolean;
  mayAskAboutPlan: boolean;
  mayAnswerRights: boolean;
  reference: string;
}

interface Way {
  href: string;
  text: string;
}

/** Everything one comes to a case to do, each a step away: what is done daily first. */
function waysOf({ base, unanswered, inSupport, notMet, mayWork, mayAskAboutPlan, mayAnswerRights, reference }: CaseNavProps): Way[] {
  const support = mayWork && inSupport;
  const ways: (Way | false)[] = [
    support && notMet && { href: `${base}/first-meeting`, text: "Record the first meeting" },
    mayWork && { href: `${base}/notes/new`, text: "Write a note" },
    mayWork && { href: `${base}/contacts/new`, text: "Record a contact" },
    { href: `${base}/messages`, text: unanswered ? "Messages (one waits for an answer)" : "Messages" },
    support && { href: `${base}/appointments`, text: "Appointments" },
    { href: `${base}/plan`, text: "Plan" },
    mayAskAboutPlan && { href: `/manager/plans/${reference}`, text: "Ask about the plan" },
    { href: `${base}/assessment`, text: "Assessment" },
    support && { href: `${base}/barriers`, text: "Barriers" },
    support && { href: `${base}/referrals/new`, text: "Refer to a provider" },
    support && { href: `${base}/outcomes/new`, text: "Record an outcome" },
    { href: `${base}/documents`, text: "Documents" },
    support && { href: `${base}/permissions`, text: "Permissions" },
    support && { href: `${base}/another-offer`, text: "Ask for another offer" },
    support && { href: `${base}/hand-over`, text: "Hand the case over" },
    { href: `${base}/people`, text: "People on the case" },
    { href: `${base}/summary`, text: "Print a summary" },
    mayAnswerRights && { href: `/manager/rights/${reference}`, text: "They ask for their data" },
    support && { href: `${base}/close`, text: "Close the case" },
  ];
  return ways.filter((way) => way !== false);
}

export function CaseNav(props: CaseNavProps) {
  return (
    <nav className="wl-no-print" aria-label="This case">
      <ul className="wl-do">{waysOf(props).map(({ href, text }) => <li key={href}><a className="govuk-link" href={href}>{text}</a></li>)}</ul>
    </nav>
  );
}

/** The parts of a long page, to go to without scrolling. */
export function OnThisPage() {
  const parts = [["next", "What happens next"], ["plan", "Plan"], ["referrals", "Referrals"], ["outcomes", "Outcomes"], ["barriers", "Barriers"], ["story", "What happened"]] as const;
  return (
    <nav className="wl-no-print" aria-label="On this page">
      <ul className="wl-parts">{parts.map(([id, text]) => <li key={id}><a className="govuk-link govuk-link--no-visited-state" href={`#${id}`}>{text}</a></li>)}</ul>
    </nav>
  );
}
