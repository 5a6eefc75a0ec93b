import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadedAs, fileNameFor } from "./file-name";

describe("the name a file is kept under", () => {
  it.each([
    ["IMG_0412.HEIC.webp", "jpeg", "IMG_0412.HEIC.jpg"],
    ["C:\\Users\\rosa\\payslip.pdf", "pdf", "payslip.pdf"],
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["Tystysgrif bwyd – Ŵyn.png", "png", "Tystysgrif bwyd – Ŵyn.png"],
    ["gpj.\u202Efdp.exe", "pdf", "gpj. fdp.pdf"],
    ["", "docx", "file.docx"],
    [".pdf", "pdf", "file.pdf"],
  ] as const)("%j is %s: %j", (called, kind, kept) => {
    expect(fileNameFor(called, kind)).toBe(kept);
  });

  it("never holds a folder, a quote, a line end or a hidden character, and never grows long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (called) => {
        const name = fileNameFor(called, "pdf");
        expect(name).toMatch(/^[^/\\"\p{C}]{1,84}\.pdf$/u);
        expect(name.startsWith(".")).toBe(false);
      }),
    );
  });
});

describe("the header of a download", () => {
  it("says the name twice: in plain characters, and in all of them", () => {
    expect(downloadedAs("Résumé (1).pdf")).toBe("attachment; filename=\"Resume (1).pdf\"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%281%29.pdf");
  });

  it("is always a header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (called) => {
        expect(downloadedAs(fileNameFor(called, "png"))).toMatch(/^attachment; filename="[\x20-\x7E]+"; filename\*=UTF-8''[\w%.~!-]+$/);
      }),
    );
  });
});
