import { crc32 } from "node:zlib";

// Small real files for tests and the demonstration. Nothing here is read by a person.

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PDF of one page with a line of text; `trailer` adds to its trailer. */
export function aPdf(words = "Hello", trailer = ""): Uint8Array<ArrayBuffer> {
  const stream = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return bytesOf(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
}

interface ArchivePart {
  name: string;
  content?: string;
  encrypted?: boolean;
  /** What the directory says it unpacks to. */
  unpacked?: number;
  /** In place of `content`: what is deflated already. */
  deflated?: Uint8Array;
}

const little = (value: number, count: number) => Array.from({ length: count }, (_, index) => (value / 256 ** index) & 0xff);

/** A ZIP file whose parts are stored as they come. */
export function anArchive(parts: readonly ArchivePart[]): Uint8Array<ArrayBuffer> {
  const [local, directory]: [number[], number[]] = [[], []];
  for (const { name, content = "x", encrypted = false, unpacked = content.length, deflated } of parts) {
    const [nameBytes, contentBytes] = [[...bytesOf(name)], [...(deflated ?? bytesOf(content))]];
    const common = [...little(20, 2), ...little(encrypted ? 1 : 0, 2), deflated ? 8 : 0, 0, 0, 0, 0x21, 0x5c, ...little(crc32(bytesOf(content)), 4), ...little(contentBytes.length, 4), ...little(unpacked, 4), ...little(name.length, 2), 0, 0];
    directory.push(...bytesOf("PK\x01\x02"), 20, 0, ...common, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...little(local.length, 4), ...nameBytes);
    local.push(...bytesOf("PK\x03\x04"), ...common, ...nameBytes, ...contentBytes);
  }
  return Uint8Array.from([...local, ...directory, ...bytesOf("PK\x05\x06"), 0, 0, 0, 0, ...little(parts.length, 2), ...little(parts.length, 2), ...little(directory.length, 4), ...little(local.length, 4), 0, 0]);
}

const document = '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>';
const relations = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const types = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A Word document with the parts every one has, and more where a test wants them. */
export const aWordFile = (more: readonly ArchivePart[] = []): Uint8Array<ArrayBuffer> =>
  anArchive([{ name: "[Content_Types].xml", content: types }, { name: "_rels/.rels", content: relations }, { name: "word/document.xml", content: document }, ...more]);

/** Several files one after the other, as one. */
export const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? bytesOf(part) : part)]));
