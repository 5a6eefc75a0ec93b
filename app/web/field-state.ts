import type { FieldError } from "./parse-form";

interface Problem {
  errors?: readonly FieldError[] | undefined;
  typed?: Record<string, string[]> | undefined;
}

/** What a form shows again: the error of each field, and what was typed there, or else what stands there at first. */
export function fieldsOf(problem: Problem | undefined) {
  return {
    errorAt: (field: string) => problem?.errors?.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.message,
    typedAt: (field: string, first = "") => problem?.typed?.[field]?.[0] ?? (problem?.typed ? "" : first),
    allTypedAt: (field: string, first: readonly string[] = []) => problem?.typed?.[field] ?? (problem?.typed ? [] : first),
  };
}
