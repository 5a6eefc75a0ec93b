export const returnStatuses = ["open", "checked", "frozen", "signed_off", "exported", "superseded"] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export type ReturnHappening = "check" | "reopen" | "freeze" | "sign_off" | "export" | "supersede";

interface Signed {
  status: ReturnStatus;
  signedOffAt: Date | null;
}

/** There are files from signing off on; a return that was superseded afterwards keeps its own, as they were. */
export const hasFiles = ({ status, signedOffAt }: Signed): boolean => returnLife[status].export !== undefined || (status === "superseded" && signedOffAt !== null);

/**
 * A quarter is published once, as a whole: tables of streams beside each other, or of a return and the one that takes its place, could be
 * subtracted until they tell of a few people [L].
 */
export const mayBePublished = ({ streamId, replacesSigned }: { streamId?: string | undefined; replacesSigned: boolean }): boolean => streamId === undefined && !replacesSigned;

/** From `frozen` on the rows never change; only what is done with them does. */
export const returnLife: Record<ReturnStatus, Partial<Record<ReturnHappening, ReturnStatus>>> = {
  open: { check: "checked" },
  checked: { check: "checked", reopen: "open", freeze: "frozen" },
  frozen: { sign_off: "signed_off", supersede: "superseded" },
  signed_off: { export: "exported", supersede: "superseded" },
  exported: { export: "exported", supersede: "superseded" },
  superseded: {},
};
