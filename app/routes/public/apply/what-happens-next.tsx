import { useWords, Rich, link } from "#app/ui/words";
import { PhoneLink } from "#app/ui/casework/hub-list";
import type { SentFacts } from "./sent-facts.server";

const strong = (words: string) => <strong>{words}</strong>;

/** What becomes of an application, and by which day: on the page after sending and in the file somebody keeps. */
export function WhatHappensNext({ hub, urgent, answerByOn, late, writtenBy, called }: Pick<SentFacts, "hub" | "urgent" | "answerByOn" | "late" | "writtenBy" | "called">) {
  const { words: { sent: { next } }, say } = useWords();
  const day = say.day(answerByOn);
  const willHear = writtenBy !== undefined || called;
  return (
    <>
      {urgent && !late && (
        <p className="govuk-body">
          {next.urgent(day)} <Rich text={next.cannotWait(hub.phone)} parts={{ phone: (number) => <PhoneLink number={number} />, help: link("/help-now") }} />
        </p>
      )}
      <p className="govuk-body">
        {next.reads(hub.name)} <Rich text={willHear && late ? next.late(day) : willHear ? next.hears(day) : next.waits(day)} parts={{ day: strong }} />
      </p>
      <ol className="govuk-list govuk-list--number">
        {next.steps.map((step) => <li key={step}>{step}</li>)}
      </ol>
    </>
  );
}
