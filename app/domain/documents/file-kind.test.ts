import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anArchive, aPdf, aWordFile, joined } from "./builders";
import { readFileKind, type FileKind, type FileRefusal } from "./file-kind";

const office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const withComment = (file: Uint8Array, comment: string) => {
  const whole = joined(file, comment);
  new DataView(whole.buffer).setUint16(file.length - 2, comment.length, true);
  return whole;
};

const files: [string, Uint8Array, FileKind | FileRefusal][] = [
  ["nothing", joined(), "empty"],
  ["a JPEG", joined("\xFF\xD8\xFF\xE0\0\x10JFIF\0"), "jpeg"],
  ["a PNG", joined("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "png"],
  ["a WebP", joined("RIFF\x24\0\0\0WEBPVP8 "), "webp"],
  ["a sound in the same container", joined("RIFF\x24\0\0\0WAVEfmt "), "wrong-kind"],
  ["an iPhone's picture", joined("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "heic"],
  ["a film in the same container", joined("\0\0\0\x18ftypmp42\0\0\0\0"), "wrong-kind"],
  ["a PDF", aPdf(), "pdf"],
  ["a PDF with a password", aPdf("Hello", "/Encrypt 9 0 R "), "password-protected"],
  ["a PDF that says its metadata is not encrypted", aPdf("/EncryptMetadata false"), "pdf"],
  ["a PDF that stops in the middle", aPdf().subarray(0, 200), "damaged"],
  ["a PDF behind other bytes", joined("<html>", aPdf()), "wrong-kind"],
  ["a PDF with a page of HTML behind it", joined(aPdf(), "<script>alert(1)</script>"), "wrong-kind"],
  ["a PDF with an archive behind it", joined(aPdf(), aWordFile()), "wrong-kind"],
  ["a PDF with an archive hidden in its end", joined(aPdf(), withComment(anArchive([{ name: "a.js" }]), "\n%%EOF\n")), "wrong-kind"],
  ["a Word document", aWordFile(), "docx"],
  ["a Word document with a picture in it", aWordFile([{ name: "word/media/image1.png" }]), "docx"],
  ["a Word document with macros", aWordFile([{ name: "word/vbaProject.bin" }]), "has-macros"],
  ["a Word document with a control that runs", aWordFile([{ name: "word/activeX/activeX1.xml" }]), "has-macros"],
  ["a Word document with a program in it", aWordFile([{ name: "word/embeddings/setup.exe" }]), "has-macros"],
  ["a Word document with a part behind a password", aWordFile([{ name: "word/styles.xml", encrypted: true }]), "password-protected"],
  ["a Word document with a password, as Word keeps it", joined(office, "\0".repeat(64), "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), "password-protected"],
  ["an old Word document", joined(office, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"), "wrong-kind"],
  ["a few bytes that unpack to gigabytes", aWordFile([{ name: "word/media/image1.png", unpacked: 4_000_000_000 }]), "wrong-kind"],
  ["a Word document with another file behind it", joined(aWordFile(), aPdf()), "damaged"],
  ["a Word document with a comment", withComment(aWordFile(), "hidden"), "damaged"],
  ["a Word document that stops in the middle", aWordFile().subarray(0, 300), "damaged"],
  ["a spreadsheet", anArchive([{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }]), "wrong-kind"],
  ["any other archive", anArchive([{ name: "photos/1.jpg" }]), "wrong-kind"],
  ["an empty archive", anArchive([]), "wrong-kind"],
  ["an SVG", joined('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "wrong-kind"],
  ["a page", joined("<!DOCTYPE html><title>Hello</title>"), "wrong-kind"],
  ["a program for Windows", joined("MZ\x90\0\x03\0"), "wrong-kind"],
  ["a program for Linux", joined("\x7FELF\x02\x01\x01"), "wrong-kind"],
  ["plain text", joined("Hello"), "wrong-kind"],
  ["a single byte", joined("P"), "wrong-kind"],
];

describe("what a file is, by what is in it", () => {
  it.each(files)("%s", (_, bytes, kind) => {
    expect(readFileKind(bytes)).toBe(kind);
  });

  it("has an answer for any bytes, also behind the beginning of something known", () => {
    const starts = ["", "PK\x03\x04", "%PDF-", "\0\0\0\x18ftyp", office, "RIFF"];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(typeof readFileKind(joined(start, rest))).toBe("string");
      }),
    );
  });

  it("has an answer for a Word document with any byte changed", () => {
    const file = aWordFile();
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(file);
        changed[at] = byte;
        expect(typeof readFileKind(changed)).toBe("string");
      }),
    );
  });
});
