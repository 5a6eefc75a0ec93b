import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// `asService` sees the whole place. These may use it, and for this: whoever adds a line says what for.
const may: Record<string, string> = {
  "app/web/once.server.ts": "a form's work on behalf of somebody whose right to ask was shown",
  "app/web/session.server.ts": "sessions, which no other role reads",
  "app/web/sign-in-finish.server.ts": "signing in, before anybody is known",
  "app/web/server/asking.server.ts": "finds who a session belongs to",
  "app/web/server/ready.server.ts": "asks the database how it is",
  "app/routes/public/apply/sent-facts.server.ts": "reads the sent application, once the draft was shown to be this browser's",
  "app/routes/public/apply/sent-for-someone-else.tsx": "reads the sent application, once the draft was shown to be this browser's",
  "app/routes/adviser/applications/sent.tsx": "reads the sent application, once the draft was shown to be this adviser's",
  "app/services/applications/forget-at-desk.server.ts": "lets go of what staff were filling in, which leaves rows that are nobody's",
  "app/routes/public/demo-outbox.tsx": "the demonstration alone: everybody's messages",
  "app/routes/public/sign-in.tsx": "signing in, before anybody is known",
  "app/routes/public/sign-in-code.tsx": "signing in, before anybody is known",
  "app/routes/public/staff/sign-in.tsx": "signing in, before anybody is known",
  "app/routes/public/staff/second-factor.tsx": "signing in, before anybody is known",
  "app/routes/public/staff/set-up-second-factor.tsx": "signing in, before anybody is known",
  "app/routes/public/staff/account.tsx": "somebody's own credentials and sessions, which no other role reads",
  "app/routes/admin/people/list.tsx": "an administrator's: who works here, and whether their second factor is set up",
  "app/routes/admin/people/edit.tsx": "an administrator's: one of them",
  "app/routes/admin/messages.tsx": "an administrator's: messages nobody could deliver",
  "app/routes/public/apply/return-link.tsx": "whether a link opens a draft, before this browser holds it",
  "app/services/applications/forget-drafts.server.ts": "a browser lets go of the drafts it holds, which leaves rows that are nobody's",
  "app/services/applications/purge-drafts.server.ts": "deletes expired drafts of every browser",
  "app/services/intake/bring-in-lists.server.ts": "a chore: every row of the lists that were confirmed",
  "app/services/intake/forget-lists.server.ts": "a chore: every list whose day has passed",
  "app/services/documents/scan-documents.server.ts": "a chore: every document the scanner has not answered about",
  "app/services/appointments/remind-of-appointments.server.ts": "a chore: everybody's appointments of tomorrow",
  "app/services/appointments/open-calendar-link.server.ts": "a link from a message, before it is known whose it is",
  "app/services/directory/ask-whether-right.server.ts": "a chore: every entry of the directory nobody has checked for long",
  "app/services/directory/open-check-link.server.ts": "a one-time link, before it is known whose it is",
  "app/services/referrals/one-by-one.server.ts": "a chore: every referral whose clock has run out",
  "app/services/referrals/remind-providers.server.ts": "a chore: every referral whose clock has run out",
  "app/services/referrals/expire-referrals.server.ts": "a chore: every referral whose clock has run out",
  "app/services/cooperation/work-out-statements.server.ts": "counts how partners answered, restricted cases too, and keeps only numbers",
  "app/services/courses/offer-next.server.ts": "offers places in turn, to people whom whoever freed one does not see",
  "app/services/courses/lapse-places.server.ts": "a chore: every offered place whose last day has passed",
  "app/services/courses/settle-cancelled.server.ts": "a chore: everybody whose start was cancelled",
  "app/services/referrers/open-no-thanks-link.server.ts": "a one-time link, before it is known whose it is",
  "app/services/referrals/open-link.server.ts": "a one-time link, before it is known whose it is",
  "app/services/outcomes/ask-still-in-work.server.ts": "a chore: every job start whose question is due",
  "app/services/outcomes/open-answer-link.server.ts": "a one-time link, before it is known whose it is",
  "app/services/outcomes/count-sample-items.server.ts": "counts what was drawn of restricted cases too, and shows only numbers",
  "app/services/outcomes/answer-employer.server.ts": "a one-time link, before it is known whose it is",
  "app/services/machines/recognise-machine.server.ts": "a key, before it is known whose it is",
  "app/services/machines/deliver-webhooks.server.ts": "a chore: everything that is to be sent to providers' systems",
  "app/services/machines/warn-of-ending-keys.server.ts": "a chore: every key that ends soon",
  "app/services/machines/forget-old-machine-work.server.ts": "a chore: what nobody asks for again",
  "app/services/machines/count-deliveries.server.ts": "counts everybody's deliveries, and shows only numbers",
  "app/web/api/once-for-machine.server.ts": "a machine's work, once a read as the machine has shown it to be its own",
  "app/services/equality/work-out-equality.server.ts": "a chore: counts of a year, and keeps only what may be shown",
  "app/services/retention/read-retention.server.ts": "an administrator's: how many records the rules reach, by reference and without a name",
  "app/services/retention/anonymise-due.server.ts": "a chore: every record whose notice has run out",
  "app/services/rights/read-erasure.server.ts": "whether a record may be erased, for a manager who sees the case: holds are administrators'",
  "app/services/rights/count-unseen.server.ts": "counts what a manager does not see of somebody whose case they see, and shows only numbers",
  "app/services/finding/measure-services.server.ts": "a chore: how long every service takes, by everybody's referrals",
  "app/services/neet/ensure-activity-codes.server.ts": "reference data a place starts with, before anybody can ask",
  "app/services/counting/count-in-background.server.ts": "a chore: counting jobs, which are nobody's while they wait",
  "app/services/returns/build-asked-return.server.ts": "a chore: counts a quarter in the name of a manager who asked, restricted cases too",
  "app/services/returns/freeze-asked-return.server.ts": "a chore: counts a quarter once more and freezes it in the name of a manager who asked, restricted cases too",
  "app/services/rules/compare-draft.server.ts": "a chore: counts everybody by a draft of rules, and keeps only sums",
  "app/services/agreements/count-agreement.server.ts": "counts everybody, restricted cases too; the services of agreements hand on only sums",
  "app/services/dashboards/read-dashboard.server.ts": "counts everybody, restricted cases too, and shows only numbers",
  "app/services/dashboards/count-outcomes.server.ts": "counts everybody, restricted cases too, and shows only numbers",
  "app/services/dashboards/count-behind.server.ts": "counts everybody, restricted cases too, and shows only numbers",
  "app/services/returns/count-achieved.server.ts": "counts everybody, restricted cases too, and shows only numbers",
};
const folders: Record<string, string> = {
  "app/services/identity/": "signing in, before anybody is known",
  "app/services/messages/": "the worker that sends messages",
  "app/services/audit/": "verifies every chain",
  "app/commands/": "commands run by an operator",
  "db/seeds/": "makes the demonstration",
  "db/factories/": "makes rows for tests",
  "app/platform/testing/": "test equipment",
  "db/testing/": "test equipment",
};

it("is used where this list says, and nowhere else", () => {
  const users = ["app", "db"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== "db/client.server.ts")
      .filter((file) => /\basService\(/.test(readFileSync(file, "utf8"))),
  );
  const unexpected = users.filter((file) => !(file in may) && !Object.keys(folders).some((folder) => file.startsWith(folder)));
  expect(unexpected).toEqual([]);
  expect(Object.keys(may).filter((file) => !users.includes(file)), "listed, and no longer used").toEqual([]);
});
