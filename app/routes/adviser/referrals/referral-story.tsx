import { ReferralReport, type ShownReport } from "#app/ui/casework/referral-report";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Table } from "#app/ui/govuk/table";
import { Textarea } from "#app/ui/govuk/textarea";
import type { amendmentsInWords, answersInWords, sessionsInWords } from "./record-of";

/** What it is to achieve, as the provider reads it. */
export function Goals({ goals }: { goals: readonly { id: string; words: string }[] }) {
  if (goals.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What it is to achieve</h2>
      <ol className="govuk-list govuk-list--number">{goals.map(({ id, words }) => <li key={id}>{words}</li>)}</ol>
    </>
  );
}

/** Every answer in the order it came: when a mind is changed, the first one stays. */
export function Answers({ answers }: { answers: ReturnType<typeof answersInWords> }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Their answers</h2>
      <ol className="govuk-list govuk-list--spaced">
        {answers.map(({ id, on, what, by, words }) => (
          <li key={id}>
            {on}{by && `, ${by}`}: {what}
            {words && <p className="wl-words">{words}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was changed after it was sent: before, after, why and who. */
export function Amendments({ amendments }: { amendments: ReturnType<typeof amendmentsInWords> }) {
  if (amendments.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What was changed</h2>
      {amendments.map(({ id, on, by, why, changes }) => (
        <Table
          key={id} caption={`${on}, ${by}: ${why}`} captionClassName="govuk-table__caption--s" firstCellIsHeader
          head={[{ text: "Field" }, { text: "Before" }, { text: "After" }]}
          rows={changes.map(({ field, before, after }) => [{ text: field }, { text: before }, { text: after }])}
        />
      ))}
    </>
  );
}

/** The provider's reports. Somebody of the team looks at each once; an outcome is recorded apart. */
export function Reports({ reports, mayCheck }: { reports: readonly ShownReport[]; mayCheck: boolean }) {
  if (reports.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Their report</h2>
      {reports.map((report) => (
        <ReferralReport key={report.id} report={report}>
          {mayCheck && (
            <PostForm>
              <input type="hidden" name="act" value="check-report" />
              <input type="hidden" name="report" value={report.id} />
              <Textarea id={`report-${report.id}`} name="reportWords" rows={2} label="A word on it (optional)" hint="An outcome is recorded apart, with its own evidence." />
              <Button className="govuk-button--secondary" preventDoubleClick>I have looked at it</Button>
            </PostForm>
          )}
        </ReferralReport>
      ))}
    </>
  );
}

/** How they came to the provider's sessions; where they did not come to the last, the way to say that somebody reached them. */
export function Sessions({ sessions, contactPath }: { sessions: ReturnType<typeof sessionsInWords>; contactPath: string | undefined }) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">How they came to its sessions</h2>
      <ul className="govuk-list govuk-list--spaced">
        {sessions.map(({ id, what, words }) => (
          <li key={id}>
            {what}
            {words && <p className="wl-words">{words}</p>}
          </li>
        ))}
      </ul>
      {sessions[0]?.missed && contactPath && <p className="govuk-body"><a className="govuk-link" href={contactPath}>Write down that you contacted them, or tried</a></p>}
    </>
  );
}
