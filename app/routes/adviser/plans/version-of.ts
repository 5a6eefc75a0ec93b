import type { Plan } from "#app/domain/plans/plan";
import type { Typed } from "#app/web/parse-form";

/** What a form's page is shown again with. */
export interface Again {
  errors: { field: string; message: string }[];
  typed: Typed;
  meanwhile?: { by: readonly string[]; changes: string[]; version: number; read: Plan } | undefined;
}

/** The version a form is made from: the one just shown as changed; the one it was sent with, so that trying again hides no change; the newest at first. */
export function versionOf(problem: Pick<Again, "typed" | "meanwhile"> | undefined, newest: number): number {
  const sent = problem?.typed.version?.[0] ?? "";
  return problem?.meanwhile?.version ?? (/^\d{1,9}$/.test(sent) ? Number(sent) : newest);
}
