import { and, eq } from "drizzle-orm";
import { NotOnTheTeam } from "#app/domain/cases/team";
import type { Actor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService, asVisitor, type Db } from "#db/client.server";
import { formKeys } from "#db/schema/access";
import { joinPath } from "./join-path";

/** Somebody signed in; or a browser that is not; or, `forActor`, the service on their behalf once their right to ask was shown. */
export type Sender = { actor: Actor } | { visit: string } | { service: true; forActor: string };

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

class NotDone extends Error {
  constructor(readonly answer: unknown) {
    super("nothing was done");
  }
}

function within<T>(sender: Sender, work: (db: Db) => Promise<T>): Promise<T> {
  if ("actor" in sender) return asActor(sender.actor, work);
  if ("visit" in sender) return asVisitor(sender.visit, work);
  return asService(work);
}

const nameOf = (sender: Sender): string => ("actor" in sender ? sender.actor.id : "visit" in sender ? sender.visit : sender.forActor);

/**
 * Does a form's work exactly once. The form's key is kept in the same transaction as the change, so a double click, a
 * resend or twenty posts at once have one effect and one answer. An answer that is not a redirect means nothing was done:
 * everything is rolled back and the same form may be sent again. Whoever only reads the case it is about is led to joining it.
 */
export async function once<Answer>(sender: Sender, form: FormData, work: (deps: Deps) => Promise<Response | Answer>): Promise<Response | Answer> {
  const key = form.get("formKey");
  if (typeof key !== "string" || !uuid.test(key)) throw new Response("The form carried no key", { status: 400 });
  try {
    return await within(sender, async (db) => {
      const deps = depsWithin(db);
      const mine = and(eq(formKeys.id, key), eq(formKeys.usedBy, nameOf(sender)));
      const [fresh] = await db.insert(formKeys).values({ id: key, usedBy: nameOf(sender), location: "", usedAt: deps.now() }).onConflictDoNothing().returning({ id: formKeys.id });
      if (!fresh) {
        const [earlier] = await db.select({ location: formKeys.location }).from(formKeys).where(mine);
        throw new NotDone(earlier ? seeOther(earlier.location) : new Response("The form's key is somebody else's", { status: 400 }));
      }
      const answer = await work(deps);
      const location = answer instanceof Response && answer.status >= 300 && answer.status < 400 ? answer.headers.get("Location") : null;
      if (location === null) throw new NotDone(answer);
      await db.update(formKeys).set({ location }).where(mine);
      return answer;
    });
  } catch (stopped) {
    if (stopped instanceof NotDone) return stopped.answer as Response | Answer;
    if (stopped instanceof NotOnTheTeam) return seeOther(joinPath(stopped.reference));
    throw stopped;
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { Location: location } });
