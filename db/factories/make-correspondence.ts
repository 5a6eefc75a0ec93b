import type { ScanState } from "#app/domain/documents/document";
import { aPdf } from "#app/domain/documents/builders";
import { freshId, now } from "#app/platform/service.server";
import type { PreparedFile } from "#app/services/documents/prepare-file.server";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import type { MadeCase } from "./make";

/** A file as it is kept: a small PDF. */
export const aFile = (over: Partial<PreparedFile> = {}): PreparedFile => ({ name: "payslip.pdf", mediaType: "application/pdf", content: aPdf(), sha256: "0".repeat(64), scan: "not_scanned", ...over });

/** A document a resident sent, with its content. */
export async function aDocument(made: MadeCase, { scan = "not_scanned", requestId }: { scan?: ScanState; requestId?: string } = {}): Promise<{ id: string }> {
  const id = freshId();
  const { content, ...file } = aFile({ scan });
  await asService(async (db) => {
    await db.insert(schema.documents).values({ ...file, id, caseId: made.id, bytes: content.length, uploadedAt: now(), uploadedBy: made.resident.id, uploadedByName: made.resident.name, fromResident: true, ...(requestId && { requestId }) });
    await db.insert(schema.documentContents).values({ id, caseId: made.id, content });
  });
  return { id };
}
