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
  "app/routes/public/apply/sent.tsx": "reads the sent application, once the draft was shown to be this browser's",
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
  "app/services/applications/purge-drafts.server.ts": "deletes expired drafts of every browser",
  "app/services/referrals/one-by-one.server.ts": "a chore: every referral whose clock has run out",
  "app/services/referrals/remind-providers.server.ts": "a chore: every referral whose clock has run out",
  "app/services/referrals/expire-referrals.server.ts": "a chore: every referral whose clock has run out",
  "app/services/referrals/open-link.server.ts": "a one-time link, before it is known whose it is",
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
