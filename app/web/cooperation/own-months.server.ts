import { z } from "zod";
import { sayDay } from "#app/domain/calendar/words";
import { works } from "#app/domain/cooperation/count";
import { shownToPartner } from "#app/domain/cooperation/shown";
import type { StaffActor } from "#app/domain/people/actor";
import { can } from "#app/domain/people/permissions";
import { today } from "#app/platform/service.server";
import { identifier, text, version } from "#app/web/fields";
import { withErrors, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { listStatementsOf } from "#db/queries/cooperation/statements";

// A partner's own months: the same for a provider's people and for a council's or Jobcentre's, whose pages are of other audiences.

const mostStatements = 39;

export const commentForm = z.object({ statementId: identifier("Select a month to comment on"), version: version(), words: text({ missing: "Enter your comment", what: "Your comment", max: 2000 }) });

export async function readOwnMonths(actor: StaffActor, request: Request) {
  const query = new URL(request.url).searchParams;
  const found = await asActor(actor, (db) => listStatementsOf(db, actor.organisationId, mostStatements));
  const on = today();
  const months = found.map(({ statement }) => ({
    id: statement.id, work: statement.work, month: statement.month, complete: statement.complete, comment: statement.comment, version: statement.version,
    managersFrom: statement.complete ? (statement.managersFromOn <= on ? "Managers see it" : `Managers see it from ${sayDay(statement.managersFromOn)}`) : "Not complete yet",
    shown: shownToPartner(statement.counts),
  }));
  const mayComment = can(actor, "cooperation:comment");
  return { organisation: actor.organisationName, works: works.map((work) => ({ work, months: months.filter((one) => one.work === work) })).filter(({ months: some }) => some.length > 0), mayComment, commenting: mayComment ? months.find(({ id, complete }) => complete && id === query.get("comment")) : undefined, saved: query.has("saved") };
}

/** Where a comment is not taken: what the page says of it. */
export const refusedComment = (typed: Typed, outcome: "changed-meanwhile" | "not-complete") =>
  withErrors(typed, [{ field: "words", message: outcome === "not-complete" ? "This month is not complete yet: comment once its numbers stay" : "Somebody else commented meanwhile: read what they wrote, and send yours again" }]);
