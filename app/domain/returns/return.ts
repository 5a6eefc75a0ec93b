export const returnStatuses = ["open", "checked", "frozen", "signed_off", "exported", "superseded"] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export type ReturnHappening = "check" | "reopen" | "freeze" | "sign_off" | "export" | "supersede";

/** From `frozen` on the rows never change; only what is done with them does. */
export const returnLife: Record<ReturnStatus, Partial<Record<ReturnHappening, ReturnStatus>>> = {
  open: { check: "checked" },
  checked: { check: "checked", reopen: "open", freeze: "frozen" },
  frozen: { sign_off: "signed_off", supersede: "superseded" },
  signed_off: { export: "exported", supersede: "superseded" },
  exported: { export: "exported", supersede: "superseded" },
  superseded: {},
};
