import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asService } from "#db/client.server";
import { findKeptAnswer, keepAnswer, takeIdempotencyKey } from "#db/queries/machines/api-requests";
import { refuse, type MachineAsking } from "./require-machine.server";

class NotDone extends Error {
  constructor(readonly answer: Response) {
    super("nothing was done");
  }
}

/** The key of a request that is to have one effect, however often it is sent. */
export function requireIdempotencyKey(asked: MachineAsking, request: Request): string {
  const key = request.headers.get("Idempotency-Key")?.trim() ?? "";
  if (!/^[!-~]{1,100}$/.test(key)) throw refuse(asked, "idempotency-key-missing");
  return key;
}

const waitedLongEnough = (problem: unknown): boolean => {
  const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem;
  return cause instanceof Error && "code" in cause && cause.code === "55P03";
};

/**
 * Does a machine's work exactly once, as the service: a read as the machine has shown before that it is its own. The answer is kept in the
 * same transaction as what was done, and whoever sends the request again gets that answer. An answer of 400 or more means that nothing was
 * done: everything is rolled back and the same key may be used again. Of many at once, the others wait for the first.
 */
export async function onceForMachine(asked: MachineAsking, { key, hash }: { key: string; hash: string }, work: (deps: Deps) => Promise<Response>): Promise<Response> {
  const which = { organisationId: asked.machine.organisationId, idempotencyKey: key };
  let mine = false;
  try {
    return await asService(async (db) => {
      const deps = depsWithin(db);
      if (!(await takeIdempotencyKey(db, which, hash, deps.now()))) return again(asked, hash, await findKeptAnswer(db, which));
      mine = true;
      const answer = await work(deps);
      if (answer.status >= 400) throw new NotDone(answer);
      await keepAnswer(db, which, { status: answer.status, body: await answer.clone().text(), etag: answer.headers.get("ETag") });
      return answer;
    });
  } catch (stopped) {
    if (stopped instanceof NotDone) return stopped.answer;
    if (!mine && waitedLongEnough(stopped)) return refuse(asked, "still-running", { headers: { "Retry-After": "2" } });
    throw stopped;
  }
}

function again(asked: MachineAsking, hash: string, kept: Awaited<ReturnType<typeof findKeptAnswer>>): Response {
  if (!kept) return refuse(asked, "still-running", { headers: { "Retry-After": "2" } });
  if (kept.requestHash !== hash) return refuse(asked, "idempotency-key-reused");
  return new Response(kept.body, { status: kept.status, headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...asked.headers, ...(kept.etag && { ETag: kept.etag }), "Idempotent-Replayed": "true" } });
}

/** Does what is the same however often it is done, as the service: a read as the machine has shown before that it is its own. After an answer of 400 or more everything is rolled back. */
export async function doForMachine(work: (deps: Deps) => Promise<Response>): Promise<Response> {
  try {
    return await asService(async (db) => {
      const answer = await work(depsWithin(db));
      if (answer.status >= 400) throw new NotDone(answer);
      return answer;
    });
  } catch (stopped) {
    if (stopped instanceof NotDone) return stopped.answer;
    throw stopped;
  }
}
