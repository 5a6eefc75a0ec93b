import { columnName, headRow, type Sheet, type Workbook, type WorkbookCell } from "#app/domain/publishing/workbook";
import { bytesOf, inParts, xmlHead, xmlText } from "./xml";
import { zip, type ZipEntry } from "./zip.server";

const mediaType = "application/vnd.oasis.opendocument.spreadsheet";
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = [
  `xmlns:office="${oasis}:office:1.0"`, `xmlns:table="${oasis}:table:1.0"`, `xmlns:text="${oasis}:text:1.0"`, `xmlns:style="${oasis}:style:1.0"`, `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:meta="${oasis}:meta:1.0"`, 'xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"', 'office:version="1.3"',
].join(" ");

const cellStyle = (name: string, parts: string) => `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">${parts}</style:style>`;
const font = (size: number, bold = true) => `<style:text-properties fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ""}/>`;
const wrapped = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';
const toTheRight = '<style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="end"/>';

const stylesXml = `${xmlHead}<office:document-styles ${namespaces}><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`;

/** One column of a width for each width that is used. */
const columnStyles = (widths: readonly number[]) => widths.map((width) => `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.24).toFixed(2)}cm"/></style:style>`).join("");

/** A paragraph a line; blanks and tabs that XML would swallow are said as elements. */
const paragraphs = (text: string) =>
  xmlText(text).split(/\r\n|\r|\n/).map((line) => `<text:p>${line.replace(/^ | {2,}| $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`).replaceAll("\t", "<text:tab/>")}</text:p>`).join("");
const textCell = (text: string, style: string) => `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text)}</table:table-cell>`;

function cellOf(value: WorkbookCell, numeric: boolean | undefined): string {
  if (value === null || value === "") return "<table:table-cell/>";
  if (typeof value === "number") return `<table:table-cell table:style-name="right" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  if (typeof value === "string") return textCell(value, numeric ? "right" : "wrapped");
  return `<table:table-cell table:style-name="wrapped" office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="#${xmlText(value.sheet)}.A1">${xmlText(value.text)}</text:a></text:p></table:table-cell>`;
}

const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;

async function* sheetXml({ name, title, above, table }: Sheet, ends: Map<string, number>): AsyncGenerator<string> {
  const columns = table?.columns ?? [{ title: "", width: 100 }];
  yield `<table:table table:name="${xmlText(name)}">${columns.map(({ width }) => `<table:table-column table:style-name="w${width}"/>`).join("")}`;
  yield row(textCell(title, "title"));
  for (const line of above) yield row(typeof line === "string" ? textCell(line, table ? "plain" : "wrapped") : textCell(line.heading, "heading"));
  if (table) {
    // No `table-header-rows` around it: some readers pass over what is inside. The range at the end says that this is the head.
    yield row(table.columns.map((column) => textCell(column.title, column.numeric ? "numericHead" : "head")).join(""));
    let last = headRow({ above });
    for await (const cells of table.rows) {
      last += 1;
      yield row(cells.map((value, at) => cellOf(value, table.columns[at]?.numeric)).join(""));
    }
    ends.set(name, last);
  }
  yield "</table:table>";
}

async function* contentXml({ sheets }: Workbook): AsyncGenerator<string> {
  const widths = [...new Set(sheets.flatMap(({ table }) => table?.columns.map(({ width }) => width) ?? [100]))].sort((a, b) => a - b);
  yield `${xmlHead}<office:document-content ${namespaces}><office:automatic-styles>${columnStyles(widths)}${cellStyle("plain", "")}${cellStyle("wrapped", wrapped)}${cellStyle("title", font(16))}${cellStyle("heading", font(14))}${cellStyle("head", wrapped + font(12))}${cellStyle("numericHead", `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:paragraph-properties fo:text-align="end"/>${font(12)}`)}${cellStyle("right", toTheRight)}</office:automatic-styles><office:body><office:spreadsheet>`;
  const ends = new Map<string, number>();
  for (const sheet of sheets) yield* sheetXml(sheet, ends);
  // The mark-up that says: this is a table, and its first row is its head.
  const ranges = sheets.flatMap((sheet) => {
    if (!sheet.table) return [];
    const range = `${sheet.name}.A${headRow(sheet)}:${sheet.name}.${columnName(sheet.table.columns.length - 1)}${ends.get(sheet.name) ?? headRow(sheet)}`;
    return [`<table:database-range table:name="${xmlText(sheet.name)}_table" table:target-range-address="${xmlText(range)}" table:contains-header="true"/>`];
  });
  yield `${ranges.length > 0 ? `<table:database-ranges>${ranges.join("")}</table:database-ranges>` : ""}</office:spreadsheet></office:body></office:document-content>`;
}

function* partsOf(workbook: Workbook): Generator<ZipEntry> {
  const { title, subject, creator } = workbook;
  yield { path: "mimetype", content: bytesOf(mediaType), stored: true };
  yield { path: "META-INF/manifest.xml", content: bytesOf(`${xmlHead}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>${["content", "styles", "meta"].map((part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`) };
  yield { path: "meta.xml", content: bytesOf(`${xmlHead}<office:document-meta ${namespaces}><office:meta><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><meta:initial-creator>${xmlText(creator)}</meta:initial-creator><dc:language>en-GB</dc:language></office:meta></office:document-meta>`) };
  yield { path: "styles.xml", content: bytesOf(stylesXml) };
  yield { path: "content.xml", content: inParts(contentXml(workbook)) };
}

/** The workbook as an OpenDocument spreadsheet, written as it is taken. Each text is a text cell, so nothing in it can run. */
export function ods(workbook: Workbook): AsyncGenerator<Uint8Array> {
  return zip(partsOf(workbook));
}
