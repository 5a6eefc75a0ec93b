/** A problem as machines are told of it (RFC 9457). `type` is the last part of a stable address: what a program goes by; `detail` is for people. */
export interface Problem {
  status: number;
  type: string;
  title: string;
  detail?: string;
  /** What is wrong, field by field, where something that was sent is. */
  errors?: readonly { at: string; detail: string }[];
}

/** The answer that tells it. */
export function problem({ type, ...said }: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ type: `/api/problems/${type}`, ...said }), { status: said.status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers } });
}

/** There is nothing at this address, or nothing that whoever asks may know of: the same answer. */
export const notThere = (): Response => problem({ status: 404, type: "not-found", title: "There is nothing at this address" });
