import type { ReactNode } from "react";
import { contractLabels, evidenceLabels, outcomeKindLabels } from "#app/content/outcomes";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { ContractKind, EvidenceLevel, OutcomeKind } from "#app/domain/outcomes/outcome";
import { SummaryList } from "#app/ui/govuk/summary-list";

export interface EvidenceShown {
  kind: OutcomeKind;
  happenedOn: CalendarDay;
  employer?: string | undefined;
  hoursAWeek?: number | undefined;
  contractKind?: ContractKind | undefined;
  evidenceLevel: EvidenceLevel;
  evidenceNote: string;
  recordedByName: string;
  verifiedByName?: string | undefined;
}

interface EvidenceFactsProps {
  outcome: EvidenceShown;
  href: string;
  documents: ReactNode;
  reply: string;
  repliedAt: Date | null;
  repliedByName: string | null;
}

/** What a record says of its evidence, and what the team says about it: the same to the team and to whoever finds. */
export function EvidenceFacts({ outcome, href, documents, reply, repliedAt, repliedByName }: EvidenceFactsProps) {
  const { kind, happenedOn, employer, hoursAWeek, contractKind, evidenceLevel, evidenceNote, recordedByName, verifiedByName } = outcome;
  return (
    <SummaryList
      rows={[
        { key: "Outcome", value: <a className="govuk-link" href={href}>{outcomeKindLabels[kind]}, {sayDay(happenedOn)}</a> },
        employer !== undefined && { key: "Where", value: employer },
        hoursAWeek !== undefined && { key: "Hours a week", value: String(hoursAWeek) },
        contractKind !== undefined && { key: "Contract", value: contractLabels[contractKind] },
        { key: "Evidence", value: evidenceLabels[evidenceLevel].text },
        evidenceNote !== "" && { key: "Note about the evidence", value: <span className="wl-words">{evidenceNote}</span> },
        { key: "Documents", value: documents },
        { key: "Recorded by", value: verifiedByName ? `${recordedByName}, verified by ${verifiedByName}` : recordedByName },
        { key: "The team’s reply", value: repliedAt ? <>{repliedByName}, {sayDay(londonDayOf(repliedAt))}<br /><span className="wl-words">{reply}</span></> : "Not yet" },
      ]}
    />
  );
}
