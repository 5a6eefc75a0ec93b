/** The steps of a first meeting, one after the other; each may be passed over. */
export const flowSteps = ["meeting", "assessment", "barriers", "appointment"] as const;
export type FlowStep = (typeof flowSteps)[number];

const words: Record<FlowStep, string> = { meeting: "The meeting", assessment: "Assessment", barriers: "Barriers", appointment: "The next appointment" };
const address: Record<FlowStep, string> = { meeting: "first-meeting", assessment: "assessment/new?flow=first-meeting", barriers: "assessment/barriers?flow=first-meeting", appointment: "appointments" };

/** Whether a page is shown as a step of a first meeting. */
export const isInFlow = (request: Request): boolean => new URL(request.url).searchParams.get("flow") === "first-meeting";

/** Where a step of it leads next. */
export const nextInFlow = (reference: string, step: FlowStep): string => {
  const next = flowSteps[flowSteps.indexOf(step) + 1];
  return `/adviser/cases/${reference}${next ? `/${address[next]}` : ""}`;
};

/** Where one is in a first meeting, with a way to pass over this step. */
export function MeetingFlow({ reference, step }: { reference: string; step: FlowStep }) {
  return (
    <nav className="wl-no-print" aria-label="First meeting">
      <ol className="wl-parts">
        {flowSteps.map((each, index) => <li key={each}>{each === step ? <strong aria-current="step">{index + 1}. {words[each]}</strong> : `${index + 1}. ${words[each]}`}</li>)}
        {step !== "meeting" && <li><a className="govuk-link" href={nextInFlow(reference, step)}>Pass over this</a></li>}
        {step !== "meeting" && <li><a className="govuk-link" href={`/adviser/cases/${reference}`}>Stop here</a></li>}
      </ol>
    </nav>
  );
}
