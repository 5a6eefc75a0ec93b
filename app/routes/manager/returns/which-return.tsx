import { z } from "zod";
import { parseQuarter } from "#app/domain/calendar/financial-quarter";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { identifier, identifierOr, text } from "#app/web/fields";

/** What stands for no stream in a list of streams. */
export const theWhole = "whole";

/** Which agreement, which part of it, which quarter. */
export const whichReturn = {
  agreement: identifier("Select the agreement"),
  stream: identifierOr(theWhole, "Select the agreement as a whole, or one of its streams").transform((chosen) => (chosen === theWhole ? undefined : chosen)),
  quarter: text({ missing: "Select the quarter", what: "The quarter" }).transform((typed, context) => {
    const quarter = parseQuarter(typed);
    if (quarter) return quarter;
    context.addIssue({ code: "custom", message: "Select the quarter" });
    return z.NEVER;
  }),
};

interface WhichReturnFieldsProps {
  choices: { agreements: { value: string; text: string }[]; streams: { value: string; text: string }[]; quarters: { value: string; text: string }[] };
  valueOf: (field: string) => string | undefined;
  errorAt: (field: string) => string | undefined;
  quarterHint: string;
}

export function WhichReturnFields({ choices: { agreements, streams, quarters }, valueOf, errorAt, quarterHint }: WhichReturnFieldsProps) {
  const [only] = agreements;
  return (
    <>
      <Radios name="agreement" value={valueOf("agreement") ?? (agreements.length === 1 ? only?.value : undefined)} legend={{ text: "Which agreement?", className: "govuk-fieldset__legend--m" }} error={errorAt("agreement")} items={agreements} />
      <Select
        name="stream" value={valueOf("stream") ?? theWhole} label={{ text: "For whom?", className: "govuk-label--m" }} error={errorAt("stream")} items={streams}
        hint="A quarter is reported as a whole or stream by stream, never both: an event would be claimed twice."
      />
      <Select name="quarter" value={valueOf("quarter")} label={{ text: "Which quarter?", className: "govuk-label--m" }} hint={quarterHint} error={errorAt("quarter")} items={quarters} />
    </>
  );
}

/** Why a return or a round of this cannot be, said beside the field that is wrong. */
export const whichReturnRefused = {
  "not-found": { field: "agreement", message: "Select the agreement" },
  "not-begun": { field: "quarter", message: "Select a quarter that has begun" },
  "outside-the-agreement": { field: "quarter", message: "Select a quarter of this agreement" },
  "not-its-stream": { field: "stream", message: "Select a stream of this agreement" },
  "reported-otherwise": { field: "stream", message: "This quarter is already reported in the other way. Reported both as a whole and by stream, events would be claimed twice" },
  "past-building": { field: "quarter", message: "The return of this quarter is frozen. What was recorded since goes into the next return" },
} as const;
