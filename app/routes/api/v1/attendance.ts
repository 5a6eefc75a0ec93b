import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { parseReference } from "#app/domain/people/reference";
import type { MarkRefusal } from "#app/domain/registers/register";
import { recordProviderAttendance } from "#app/services/registers/record-provider-attendance.server";
import { doForMachine } from "#app/web/api/once-for-machine.server";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine, say } from "#app/web/api/require-machine.server";
import { asActor } from "#db/client.server";
import { findReferralIds } from "#db/queries/machines/referrals";
import { findSession } from "#db/queries/registers/sessions";
import { attendanceRequest } from "./requests";

const refusedWords: Record<Exclude<MarkRefusal, "session-cancelled" | "not-yet">, string> = {
  "not-on-register": "Is not on this register: not accepted, or ended before this day",
  "before-it-was-sent": "Was referred after this day",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "attendance:write");
  return onlyMethods(asked, request, "PUT");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "attendance:write");
  // No one-time key: the same register sent again is the same register.
  onlyMethods(asked, request, "PUT");
  const { machine } = asked;
  const session = await asActor(machine, (db) => findSession(db, machine.organisationId, params.sessionId ?? ""));
  if (!session) return refuse(asked, "not-found");
  const { value } = await readJson(asked, request, attendanceRequest);
  const sent = value.marks.map((mark, index) => ({ ...mark, index, reference: parseReference(mark.reference) }));
  const seen = await asActor(machine, (db) => findReferralIds(db, sent.flatMap(({ reference }) => reference ?? [])));
  const at = (index: number, detail: string) => refuse(asked, "wrong-fields", { errors: [{ at: `/marks/${index}/reference`, detail }] });
  const nobodys = sent.find(({ reference }) => !seen.some((one) => one.reference === reference));
  if (nobodys) return at(nobodys.index, "Is no referral of yours");
  const twice = sent.find(({ reference, index }) => sent.some((other) => other.index < index && other.reference === reference));
  if (twice) return at(twice.index, "Stands here more than once");

  return doForMachine(async (deps) => {
    const kept = [];
    for (const { id, reference } of seen) {
      const { mark, words, index } = sent.find((one) => one.reference === reference)!;
      const recorded = await recordProviderAttendance(deps, machine, { sessionId: session.id, referralId: id, mark, words });
      if (recorded === "session-cancelled") return refuse(asked, "not-possible-now", { detail: "The session was cancelled." });
      if (recorded === "not-yet") return refuse(asked, "not-possible-now", { detail: "The session is still to come." });
      if (recorded === "not-found" || recorded === "changed-meanwhile") return at(index, "Is no referral to the service of this session");
      if (typeof recorded === "string" && recorded !== "unchanged") return at(index, refusedWords[recorded]);
      kept.push({ reference, mark, version: typeof recorded === "string" ? null : recorded.version });
    }
    return say(asked, 200, { marks: kept });
  });
}
