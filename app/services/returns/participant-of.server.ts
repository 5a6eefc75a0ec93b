import { createHmac } from "node:crypto";
import { participantReference } from "#app/domain/returns/file";
import { service } from "#app/platform/service.server";

/** The references that stand for people in one agreement's files, keyed with the place's secret. */
export function participantOf(agreementId: string): (residentId: string) => string {
  const { secretKey } = service();
  const keyed = (text: string) => createHmac("sha256", secretKey).update(`participant\n${text}`).digest("hex");
  const known = new Map<string, string>();
  return (residentId) => {
    const reference = known.get(residentId) ?? participantReference(residentId, agreementId, keyed);
    known.set(residentId, reference);
    return reference;
  };
}
