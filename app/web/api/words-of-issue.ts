import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(", ");

const formats: Record<string, string> = { date: "a real date such as 2026-03-11", datetime: "an instant such as 2026-03-11T10:00:00Z", uuid: "a UUID" };

/** What is wrong with one field of what a machine sent, for the person who wrote its program. */
export function wordsOfIssue(issue: Issue): string | undefined {
  if ((issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined) return "Missing";
  if (issue.code === "invalid_type") return `Must be of type ${issue.expected}`;
  if (issue.code === "invalid_value") return `Must be one of ${list(issue.values)}`;
  if (issue.code === "invalid_union") return "Must have one of the forms that are described for it";
  if (issue.code === "unrecognized_keys") return `Has fields that are not known: ${list(issue.keys)}`;
  if (issue.code === "too_small") return `Must have at least ${issue.minimum}`;
  if (issue.code === "too_big") return `Must have at most ${issue.maximum}`;
  if (issue.code === "invalid_format") return `Must be ${formats[issue.format] ?? `of the format ${issue.format}`}`;
  return undefined;
}
