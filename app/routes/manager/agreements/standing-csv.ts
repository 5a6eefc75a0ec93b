import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { inFile } from "#app/domain/publishing/shown";
import { formulaSafe } from "#app/domain/returns/formula-safe";
import { requirePermission } from "#app/web/access.server";
import { downloadOf } from "#app/web/download-of";
import { readQuestion } from "./read-question.server";

/** The numbers of the cockpit as it is asked, no more than the page says. Whole measures are complete, for managers and not for publication. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const { question, cockpit, parts } = await readQuestion(actor, request, params.agreementId);
  const { quarters, standings, ofPart } = cockpit;
  const part = question.part && parts[question.part.way].find(({ id }) => id === question.part?.id)?.name;
  const table = ofPart
    ? [
        ["Measure", "Code", "Of", ...quarters.map((quarter) => `People ${quarter}`), `People ${question.year}`, `Events ${question.year}`],
        ...ofPart.map((row) => [row.title, row.measureCode, part ?? "", ...[...row.quarters, row.people, row.events].map(inFile)]),
      ]
    : [
        ["Measure", "Code", "Quarter", "State", "People", "Events", "Profile", "Profile from", "People since the year began", "Profile since the year began", "Year’s target"],
        ...standings.flatMap(({ title, measureCode, target, quarters: of }) => of.map(({ quarter, state, people, events, cumulative, profile }) => [title, measureCode, quarter, state, state === "to_come" ? "" : people, state === "to_come" ? "" : events, profile?.people ?? "", profile?.from ?? "", cumulative ?? "", profile?.cumulative ?? "", target ?? ""])),
      ];
  const safe = table.map((row) => row.map((cell) => (typeof cell === "string" ? formulaSafe(cell) : cell)));
  return downloadOf({ name: `agreement-${question.year}${ofPart ? "" : "-not-for-publication"}.csv`, mediaType: "text/csv; charset=utf-8; header=present", content: new TextEncoder().encode(stringify(safe, { bom: true, record_delimiter: "windows" })) });
}
