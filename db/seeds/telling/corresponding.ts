import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { aPdf } from "#app/domain/documents/builders";
import { fileNameFor, mediaTypes } from "#app/domain/documents/file-name";
import { answerResident } from "#app/services/correspondence/answer-resident.server";
import { readConversation } from "#app/services/correspondence/read-conversation.server";
import { writeMessage } from "#app/services/correspondence/write-message.server";
import { askForDocument } from "#app/services/documents/ask-for-document.server";
import { keepScanAnswer } from "#app/services/documents/keep-scan-answer.server";
import { openDocument } from "#app/services/documents/open-document.server";
import { receiveDocument } from "#app/services/documents/receive-document.server";
import { removeDocument } from "#app/services/documents/remove-document.server";
import { listDocuments } from "../../queries/documents/documents";
import { listDocumentRequests } from "../../queries/documents/requests";
import { mustBe, type Telling, type Tellers } from "./telling";

/** A small picture: lines on white, as of a paper seen from afar. Made once, because drawing one anew takes longer than telling a life. */
const picture = (() => {
  const [width, height] = [240, 160];
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  for (let row = 0; row < height; row += 1) {
    const at = row * (width + 1);
    rows[at] = 0;
    if (row % 16 === 0 && row > 16) rows.fill(0x50, at + 24, at + width - 24 - ((row * 7) % 60));
  }
  const chunk = (type: string, body: Uint8Array) => {
    const typed = Buffer.concat([Buffer.from(type, "latin1"), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  return new Uint8Array(Buffer.concat([Buffer.from("\x89PNG\r\n\x1A\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", new Uint8Array())]));
})();

const newest = async ({ deps, ofCase }: Telling) => (await listDocuments(deps.db, { caseId: ofCase().id }))[0]!;

export const corresponding: Tellers<"resident-writes" | "resident-reads" | "team-writes" | "ask-for-document" | "send-document" | "open-document" | "take-document-back"> = {
  "resident-writes": async (telling, { words }) => mustBe(await writeMessage(telling.deps, telling.ofCase().resident, { words }), telling),
  "resident-reads": async ({ deps, ofCase }) => void (await readConversation(deps, ofCase().resident, { caseId: ofCase().id })),
  "team-writes": async (telling, { words }) => {
    const { deps, lead } = telling;
    const { id, reference } = telling.ofCase();
    await readConversation(deps, lead, { caseId: id });
    mustBe(await answerResident(deps, lead, { caseRef: reference, words }), telling);
  },
  "ask-for-document": async (telling, { what, why, dueIn }) =>
    mustBe(await askForDocument(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, what, why, dueOn: addWorkingDays(telling.moment.on, dueIn) }), telling),
  "send-document": async (telling, { name, scan }) => {
    const { deps } = telling;
    const { id: caseId, resident } = telling.ofCase();
    const asked = (await listDocumentRequests(deps.db, caseId)).find(({ fulfilledAt, withdrawnAt }) => !fulfilledAt && !withdrawnAt);
    const kind = name.endsWith(".pdf") ? "pdf" : "png";
    const content = kind === "pdf" ? aPdf("Invented for the demonstration") : picture;
    const file = { name: fileNameFor(name, kind), mediaType: mediaTypes[kind], content, sha256: createHash("sha256").update(content).digest("hex"), scan: scan === "not_scanned" ? scan : ("waiting" as const) };
    mustBe(await receiveDocument(deps, resident, { file, ...(asked && { requestId: asked.id }) }), telling);
    if (scan === "clean" || scan === "infected") await keepScanAnswer(deps, { id: (await newest(telling)).id, caseId }, scan);
  },
  "open-document": async (telling) => {
    const { deps, lead } = telling;
    const opened = await openDocument(deps, lead, { caseId: telling.ofCase().id }, (await newest(telling)).id, { anyway: true });
    mustBe(typeof opened === "string" ? opened : "done", telling);
  },
  "take-document-back": async (telling) => mustBe(await removeDocument(telling.deps, telling.ofCase().resident, (await newest(telling)).id), telling),
};
