import { columnName, headRow, type Sheet, type Workbook, type WorkbookCell, type WorkbookColumn } from "#app/domain/publishing/workbook";
import { bytesOf, inParts, xmlHead, xmlText } from "./xml";
import { zip, type ZipEntry } from "./zip.server";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// In the order of `cellXfs` below.
const styles = { text: 1, title: 2, heading: 3, head: 4, number: 5, instead: 6, link: 7, numericHead: 8 } as const;

const stylesheet = `${xmlHead}<styleSheet xmlns="${main}"><fonts count="5"><font><sz val="12"/><name val="Arial"/></font><font><b/><sz val="16"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font><font><b/><sz val="12"/><name val="Arial"/></font><font><u/><sz val="12"/><color rgb="FF0B4F4A"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="4" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1"/></xf>',
].join("")}</cellXfs></styleSheet>`;

/** Excel reads `_x0041_` in a text as the letter A: the underscore in front is said that way itself. */
const said = (text: string) => xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
const textCell = (at: string, text: string, style: number) => `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said(text)}</t></is></c>`;

function cellOf(value: WorkbookCell, at: string, numeric: boolean | undefined): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${at}" s="${styles.number}"><v>${value}</v></c>`;
  if (typeof value === "string") return textCell(at, value, numeric ? styles.instead : styles.text);
  return textCell(at, value.text, styles.link);
}

interface Link {
  at: string;
  sheet: string;
}

/** The rows of a sheet; what they lead to is added to `links`, and how many there are is returned at the end. */
async function* rowsOf({ table, ...sheet }: Sheet, names: readonly string[], links: Link[]): AsyncGenerator<string, number> {
  let row = 1;
  const whole = (cells: string) => `<row r="${row}">${cells}</row>`;
  yield whole(textCell("A1", sheet.title, styles.title));
  for (const line of sheet.above) {
    row += 1;
    yield whole(typeof line === "string" ? textCell(`A${row}`, line, table ? 0 : styles.text) : textCell(`A${row}`, line.heading, styles.heading));
  }
  if (!table) return row;
  row += 1;
  yield whole(table.columns.map(({ title, numeric }, at) => textCell(`${names[at]}${row}`, title, numeric ? styles.numericHead : styles.head)).join(""));
  for await (const cells of table.rows) {
    row += 1;
    let line = "";
    cells.forEach((value, at) => {
      const here = `${names[at] ?? ""}${row}`;
      line += cellOf(value, here, table.columns[at]?.numeric);
      if (typeof value === "object" && value) links.push({ at: here, sheet: value.sheet });
    });
    yield whole(line);
  }
  return row;
}

const widths = (columns: readonly WorkbookColumn[]) => columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("");

async function* sheetXml(sheet: Sheet, isFirst: boolean, ends: { row: number }): AsyncGenerator<string> {
  const columns = sheet.table?.columns ?? [{ title: "", width: 100 }];
  const links: Link[] = [];
  yield `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}/relationships"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0"/></sheetViews><cols>${widths(columns)}</cols><sheetData>`;
  ends.row = yield* rowsOf(sheet, columns.map((_, at) => columnName(at)), links);
  yield "</sheetData>";
  if (links.length > 0) yield `<hyperlinks>${links.map(({ at, sheet: to }) => `<hyperlink ref="${at}" location="${xmlText(to)}!A1"/>`).join("")}</hyperlinks>`;
  yield `${sheet.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ""}</worksheet>`;
}

/** The mark-up that says: this is a table, and this is its head. A table has at least one row in Excel. */
function tableXml({ name, ...sheet }: Sheet, columns: readonly WorkbookColumn[], id: number, lastRow: number): string {
  const from = headRow(sheet);
  const range = `A${from}:${columnName(columns.length - 1)}${Math.max(lastRow, from + 1)}`;
  return `${xmlHead}<table xmlns="${main}" id="${id}" name="${xmlText(name)}_table" displayName="${xmlText(name)}_table" ref="${range}" totalsRowShown="0"><tableColumns count="${columns.length}">${columns.map(({ title }, at) => `<tableColumn id="${at + 1}" name="${said(title)}"/>`).join("")}</tableColumns></table>`;
}

const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (...all: string[]) => bytesOf(`${xmlHead}<Relationships xmlns="${packages}/relationships">${all.join("")}</Relationships>`);

function* partsOf({ title, subject, creator, sheets }: Workbook): Generator<ZipEntry> {
  const numbered = sheets.map((sheet, at) => ({ sheet, number: at + 1 }));
  const overrides = numbered.flatMap(({ sheet, number }) => [
    `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`,
    ...(sheet.table ? [`<Override PartName="/xl/tables/table${number}.xml" ContentType="${types}.table+xml"/>`] : []),
  ]);
  yield { path: "[Content_Types].xml", content: bytesOf(`${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides.join("")}</Types>`) };
  yield { path: "_rels/.rels", content: relations(relation(1, `${office}/relationships/officeDocument`, "xl/workbook.xml"), relation(2, `${packages}/relationships/metadata/core-properties`, "docProps/core.xml")) };
  yield { path: "docProps/core.xml", content: bytesOf(`${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`) };
  yield { path: "xl/workbook.xml", content: bytesOf(`${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${xmlText(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`) };
  yield { path: "xl/_rels/workbook.xml.rels", content: relations(...numbered.map(({ number }) => relation(number, `${office}/relationships/worksheet`, `worksheets/sheet${number}.xml`)), relation(sheets.length + 1, `${office}/relationships/styles`, "styles.xml")) };
  yield { path: "xl/styles.xml", content: bytesOf(stylesheet) };
  for (const { sheet, number } of numbered) {
    const ends = { row: 0 };
    yield { path: `xl/worksheets/sheet${number}.xml`, content: inParts(sheetXml(sheet, number === 1, ends)) };
    if (!sheet.table) continue;
    yield { path: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relations(relation(1, `${office}/relationships/table`, `../tables/table${number}.xml`)) };
    yield { path: `xl/tables/table${number}.xml`, content: bytesOf(tableXml(sheet, sheet.table.columns, number, ends.row)) };
  }
}

/** The workbook as an Office Open XML spreadsheet, written as it is taken. Each text is a text cell, so nothing in it can run. */
export function xlsx(workbook: Workbook): AsyncGenerator<Uint8Array> {
  return zip(partsOf(workbook));
}
