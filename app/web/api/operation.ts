import type { z } from "zod";
import type { ApiScope } from "#app/domain/machines/scopes";
import type { ProblemType } from "./problem-types";

export interface DescribedAnswer {
  about: string;
  schema?: z.ZodType;
  headers?: readonly string[];
}

/** One thing a machine can ask, as the description tells of it; its page reads requests with the same schemas. */
export interface Operation {
  id: string;
  method: "get" | "post" | "put" | "patch";
  /** As OpenAPI writes addresses: `/api/v1/referrals/{reference}`. */
  path: string;
  /** Absent: anybody may ask. */
  scope?: ApiScope;
  tag: string;
  summary: string;
  about?: string;
  parameters?: Readonly<Record<string, { about: string; schema: z.ZodType }>>;
  query?: z.ZodObject;
  body?: z.ZodType;
  ifMatch?: boolean;
  idempotencyKey?: boolean;
  answers: Readonly<Record<number, DescribedAnswer>>;
  /** Problems beside those that follow from what is asked for. */
  problems?: readonly ProblemType[];
}

/** Every problem an operation can answer with. */
export function problemsOf({ scope, parameters, query, body, ifMatch, idempotencyKey, problems = [] }: Operation): ProblemType[] {
  return [...new Set<ProblemType>([
    ...(scope ? (["key-missing", "key-not-known", "key-mistyped", "key-revoked", "key-ended", "scope-missing", "too-many-requests", "too-many-guesses"] as const) : []),
    ...(parameters ? (["not-found"] as const) : []),
    ...(query ? (["wrong-fields"] as const) : []),
    ...(body ? (["not-json", "too-large", "not-application-json", "wrong-fields"] as const) : []),
    ...(ifMatch ? (["changed", "if-match-missing"] as const) : []),
    ...(idempotencyKey ? (["idempotency-key-missing", "idempotency-key-reused", "still-running"] as const) : []),
    ...problems,
  ])];
}
