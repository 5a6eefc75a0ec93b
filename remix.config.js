// THE MAP: every address and the page that answers it, by audience. `npx remix routes` prints it.
// Addresses are content: lower-case, hyphens, English, kept for ever.

/** @type {Record<string, Record<string, string>>} audience → address → page (under app/routes/<audience>) */
export const map = {
  public: {
    "/": "start.tsx",
    "/apply": "apply/begin.tsx",
    "/apply/outside-area": "apply/outside-area.tsx",
    "/apply/too-young": "apply/too-young.tsx",
    "/apply/:draftId/check-answers": "apply/check-answers.tsx",
    "/apply/:draftId/sent": "apply/sent.tsx",
    "/apply/:draftId/:step": "apply/question.tsx",
    "/help-now": "help-now.tsx",
    "/sign-in": "sign-in.tsx",
    "/sign-in/code": "sign-in-code.tsx",
    "/sign-out": "sign-out.tsx",
    "/staff/sign-in": "staff/sign-in.tsx",
    "/staff/second-factor": "staff/second-factor.tsx",
    "/staff/account": "staff/account.tsx",
    "/staff/account/second-factor": "staff/set-up-second-factor.tsx",
    "/accessibility-statement": "accessibility-statement.tsx",
    "/cookies": "cookies.tsx",
    "/privacy": "privacy.tsx",
    "/demo/outbox": "demo-outbox.tsx",
    "/*": "not-found.tsx",
  },
  resident: {
    "/my": "where-it-stands.tsx",
    "/my/answer": "answer-question.tsx",
    "/my/doesnt-fit": "doesnt-fit.tsx",
    "/my/plan": "plan.tsx",
    "/my/plan/agree": "agree-plan.tsx",
    "/my/who-has-looked": "who-has-looked.tsx",
    "/my/*": "not-found.tsx",
  },
  adviser: {
    "/adviser": "today.tsx",
    "/adviser/triage": "triage/list.tsx",
    "/adviser/triage/:entryId": "triage/decide.tsx",
    "/adviser/cases": "cases/list.tsx",
    "/adviser/cases/attach": "cases/attach.tsx",
    "/adviser/cases/:caseRef": "cases/show.tsx",
    "/adviser/cases/:caseRef/first-meeting": "cases/first-meeting.tsx",
    "/adviser/cases/:caseRef/barriers": "cases/barriers.tsx",
    "/adviser/cases/:caseRef/plan": "plans/show.tsx",
    "/adviser/cases/:caseRef/plan/goals/new": "plans/new-goal.tsx",
    "/adviser/cases/:caseRef/plan/steps/new": "plans/new-step.tsx",
    "/adviser/cases/:caseRef/plan/steps/:stepId": "plans/edit-step.tsx",
    "/adviser/cases/:caseRef/plan/agree": "plans/agree.tsx",
    "/adviser/cases/:caseRef/referrals/new": "referrals/choose-service.tsx",
    "/adviser/cases/:caseRef/referrals/new/:serviceId": "referrals/new.tsx",
    "/adviser/cases/:caseRef/referrals/:referralRef": "referrals/show.tsx",
    "/adviser/cases/:caseRef/outcomes/new": "outcomes/new.tsx",
    "/adviser/cases/:caseRef/outcomes/:outcomeId": "outcomes/show.tsx",
    "/adviser/*": "not-found.tsx",
  },
  provider: {
    "/provider": "referrals/list.tsx",
    "/provider/referrals/:referralRef": "referrals/answer.tsx",
    "/respond/:token": "respond.tsx",
    "/provider/*": "not-found.tsx",
  },
  manager: {
    "/manager": "overview.tsx",
    "/manager/agreements": "agreements/list.tsx",
    "/manager/agreements/:agreementId": "agreements/show.tsx",
    "/manager/returns": "returns/list.tsx",
    "/manager/returns/new": "returns/new.tsx",
    "/manager/returns/:returnId": "returns/show.tsx",
    "/manager/returns/:returnId/lines": "returns/lines.tsx",
    "/manager/returns/:returnId/freeze": "returns/freeze.tsx",
    "/manager/returns/:returnId/sign-off": "returns/sign-off.tsx",
    "/manager/returns/:returnId/download": "returns/download.tsx",
    "/manager/returns/:returnId/participants.csv": "returns/participants-csv.ts",
    "/manager/*": "not-found.tsx",
  },
  admin: {
    "/admin": "people/list.tsx",
    "/admin/people/:staffId": "people/edit.tsx",
    "/admin/messages": "messages.tsx",
    "/admin/*": "not-found.tsx",
  },
};

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  // Another folder lets a second build stand beside the first: two versions compared, or two people on one checkout.
  buildDirectory: process.env.BUILD_FOLDER ?? "build",
  ignoredRouteFiles: ["**/*"],
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      for (const [audience, pages] of Object.entries(map)) {
        for (const [address, page] of Object.entries(pages)) {
          const file = `routes/${audience}/${page}`;
          const id = `${audience}:${address}`;
          if (address === "/") route(undefined, file, { index: true, id });
          else route(address.slice(1), file, { id });
        }
      }
    }),
};
