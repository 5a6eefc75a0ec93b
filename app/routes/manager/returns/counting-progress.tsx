import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { WarningText } from "#app/ui/govuk/warning-text";
import type { Counting } from "./counting-of.server";

/** How far a count is, with a way to look again; or why it gave nothing. */
export function CountingProgress({ returnId, counting }: { returnId: string; counting: Counting }) {
  if (counting.state === "failed") {
    return (
      <WarningText>
        {counting.freezing ? "It was not frozen" : "It was not counted"}. {counting.problem}.
      </WarningText>
    );
  }
  if (counting.state !== "in-hand") return null;
  const { freezing, done, total, askedByName } = counting;
  const number = (value: number) => value.toLocaleString("en-GB");
  return (
    <>
      <InsetText id="counting">
        <p className="govuk-body">{total > 0 ? `Counted ${number(done)} of ${number(total)} people.` : "Waiting to be counted."}</p>
        <p className="govuk-body">
          {askedByName} asked for {freezing ? "this return to be frozen: it is counted once more first" : "this quarter to be counted"}. You can leave this page and come back: it goes on without you.
        </p>
      </InsetText>
      <Button className="govuk-button--secondary" href={`/manager/returns/${returnId}?saved=${freezing ? "frozen" : "built"}`}>Look again</Button>
    </>
  );
}
