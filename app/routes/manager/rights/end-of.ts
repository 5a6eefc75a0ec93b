import type { RequestKind } from "#app/domain/rights/rights-request";

/** The end of the address a request is answered at. */
export const endOf = (kind: RequestKind): string => (kind === "erasure" ? "/erasure" : "");
