import { caseStatusColours, caseStatusWords } from "#app/content/cases";
import { factWords, sayFact } from "#app/content/joining";
import { sayDay } from "#app/domain/calendar/words";
import { differences, type RecordFacts } from "#app/domain/people/join-records";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import type { ComparedCase } from "./read-both.server";

interface SideBySideProps {
  cases: readonly [ComparedCase, ComparedCase];
  facts: readonly [RecordFacts, RecordFacts];
  /** What would stand after joining. */
  after?: RecordFacts;
}

const lines = (said: readonly string[]) => (said.length === 0 ? <span className="wl-quiet">Not known</span> : said.map((line) => <span key={line} className="wl-line">{line}</span>));

/** Two records of perhaps one person, fact by fact, what differs said in words. On a phone each fact is a block of its own. */
export function SideBySide({ cases, facts: [one, other], after }: SideBySideProps) {
  const [mine, theirs] = cases;
  const differing = differences(one, other);
  // What neither of them has needs no row.
  const known = (Object.keys(factWords) as (keyof typeof factWords)[]).filter((key) => sayFact(one, key).length + sayFact(other, key).length > 0);
  const cell = (said: React.ReactNode, label: string) => ({ text: said, "data-label": label });
  return (
    <Table
      className="wl-table-stacked"
      caption={`${mine.reference} beside ${theirs.reference}`}
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        { text: <span className="govuk-visually-hidden">What is compared</span> },
        ...cases.map(({ reference }) => ({ text: <a className="govuk-link" href={`/adviser/cases/${reference}`}>{reference}</a> })),
        ...(after ? ["After joining"] : []),
      ]}
      rows={[
        ["Case", ...cases.map((each) => cell(<><Tag className={caseStatusColours[each.status]}>{caseStatusWords[each.status]}</Tag> <span className="wl-line">Opened on {sayDay(each.openedOn)}, {each.hubName}</span><span className="wl-line">{each.leadName ? `Lead: ${each.leadName}` : "No lead yet"}</span></>, each.reference)), ...(after ? [cell("Both cases stay as they are", "After joining")] : [])],
        ...known.map((key) => [
          { text: <>{factWords[key]}{isDifferent(key) && <span className="wl-differs">{sayFact(one, key).length === 0 || sayFact(other, key).length === 0 ? "Known on one alone" : "Differs"}</span>}</> },
          cell(lines(sayFact(one, key)), mine.reference),
          cell(lines(sayFact(other, key)), theirs.reference),
          ...(after ? [cell(lines(sayFact(after, key)), "After joining")] : []),
        ]),
      ]}
    />
  );

  function isDifferent(key: keyof RecordFacts): boolean {
    return differing.includes(key) || (key === "firstName" && differing.includes("lastName"));
  }
}
