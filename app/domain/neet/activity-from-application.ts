import type { Activity } from "#app/domain/applications/application";

/**
 * [L] The code for what somebody said of themselves in their application; `undefined` where it does not say enough. Which school, what
 * kind of training, whether a job has training with it: the application does not ask, so it is asked when they are next spoken to.
 */
export const codeFromApplication: Readonly<Record<Activity, string | undefined>> = {
  looking: "619",
  not_looking: "610",
  caring: "620",
  volunteering: "540",
  self_employed: "380",
  employed: undefined,
  low_paid_or_insecure: undefined,
  at_risk_of_redundancy: undefined,
  learning: undefined,
  other: undefined,
};
