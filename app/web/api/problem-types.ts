/** Every problem a machine can be told of, by the last part of its `type`, which never changes. */
export const problemTypes = {
  "not-json": { status: 400, title: "What was sent is not JSON" },
  "idempotency-key-missing": { status: 400, title: "Send an Idempotency-Key of 1 to 100 visible characters with this request" },
  nul: { status: 400, title: "No address has a NUL in it" },
  "key-missing": { status: 401, title: "Send your key: Authorization: Bearer wlk_…" },
  "key-not-known": { status: 401, title: "This is not a key of ours" },
  "key-mistyped": { status: 401, title: "There is a slip in this key: it was cut short or mistyped" },
  "key-revoked": { status: 401, title: "This key was revoked" },
  "key-ended": { status: 401, title: "This key has ended" },
  "scope-missing": { status: 403, title: "This key may not do this" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  method: { status: 405, title: "This method does nothing here" },
  "not-possible-now": { status: 409, title: "This cannot be said of it as it is now" },
  "still-running": { status: 409, title: "A request with this Idempotency-Key is still running" },
  changed: { status: 412, title: "It has changed since you read it" },
  "too-large": { status: 413, title: "More was sent than is read" },
  "not-application-json": { status: 415, title: "Send application/json" },
  "wrong-fields": { status: 422, title: "Some of what was sent cannot be right" },
  "idempotency-key-reused": { status: 422, title: "This Idempotency-Key was used for another request" },
  "if-match-missing": { status: 428, title: "Send If-Match with the ETag of what you read" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "too-many-guesses": { status: 429, title: "Too many keys that nobody has" },
  problem: { status: 500, title: "Something went wrong here. Try again later" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemType = keyof typeof problemTypes;
