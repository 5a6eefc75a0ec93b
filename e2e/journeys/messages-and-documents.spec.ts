import type { Page } from "@playwright/test";
import { writeFileSync } from "node:fs";
import sharp from "sharp";
import { signInAsResident } from "../pages/outbox";
import { signInAsStaff } from "../pages/staff";
import { expect, test } from "../support/test";

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name }).or(page.getByRole("main").getByRole("button", { name })).first().click();
const chooses = (page: Page, name: string, mimeType: string, buffer: Buffer) => page.locator("[name=file]").setInputFiles({ name, mimeType, buffer });
const photo = () => sharp({ create: { width: 640, height: 480, channels: 3, background: "#ddeeff" } }).withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "54/1 58/1 0/1" } }).jpeg().toBuffer();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a resident and their adviser write to each other, and a document is asked for and sent", async ({ page: resident, someoneElse, arriveAt }, testInfo) => {
      test.setTimeout(240_000);
      const [adviser, outbox] = [await someoneElse(), await someoneElse()];
      const huge = testInfo.outputPath("huge.pdf");
      const what = `Your certificate ${javaScriptEnabled ? "one" : "two"}`;

      await signInAsResident(resident, "rosa@resident.example", outbox);
      const reference = /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await resident.locator("main").innerText())![0];
      const casePage = `/adviser/cases/${reference}`;

      await test.step("the resident writes", async () => {
        await resident.getByRole("link", { name: /^Messages/ }).click();
        await arriveAt("Messages");
        await press(resident, "Send message");
        await arriveAt("Messages");
        await expect(resident.getByRole("link", { name: "Enter your message" })).toBeVisible();
        await resident.getByLabel("Your message").fill("The certificate came. Shall I send you a photo?");
        await press(resident, "Send message");
        await arriveAt("Messages");
        await expect(resident.locator("main")).toContainText("Nobody has read it yet");
        await expect(resident.locator("main")).toContainText("We will answer you by");
      });

      await test.step("the adviser reads, answers and asks for the document", async () => {
        await signInAsStaff(adviser, "amina@northmere.example");
        await adviser.goto(casePage);
        await arriveAt(/Rosa/, adviser);
        await follow(adviser, /Messages \(one waits for an answer\)/);
        await arriveAt(/Messages with/, adviser);
        await adviser.getByLabel("Your answer").fill("Yes, that is enough.");
        await press(adviser, "Send");
        await expect(adviser.locator("main")).toContainText("The resident has not read it yet");
        await adviser.goto(`${casePage}/documents`);
        await arriveAt(/Documents of/, adviser);
        await press(adviser, "Ask for a document");
        await arriveAt(/Ask .* for a document/, adviser);
        await press(adviser, "Ask for it");
        await arriveAt(/Ask .* for a document/, adviser);
        await adviser.locator("[name=what]").fill(what);
        await adviser.locator("[name=why]").fill("The college asks for it");
        for (const [part, value] of Object.entries({ day: "30", month: "6", year: "2026" })) await adviser.locator(`[name=dueOn-${part}]`).fill(value);
        await press(adviser, "Ask for it");
        await arriveAt(/Documents of/, adviser);
      });

      await test.step("the resident is told, reads, and sends a photo after a wrong file", async () => {
        await resident.goto("/my");
        await arriveAt(/Rosa/);
        await expect(resident.getByRole("link", { name: "Messages (1 new)" })).toBeVisible();
        await follow(resident, "Read your messages");
        await arriveAt("Messages");
        await expect(resident.locator("main")).toContainText("Yes, that is enough.");
        await resident.goto("/my/documents");
        await press(resident, `Send this document ${what}`);
        await arriveAt(`Send us: ${what}`);
        await chooses(resident, "certificate.png", "image/png", Buffer.from("MZ this is a program"));
        await press(resident, "Send");
        await arriveAt(`Send us: ${what}`);
        await expect(resident.getByRole("link", { name: "The selected file must be a JPG, PNG, PDF or Word document" })).toBeVisible();
        await expect(resident.locator("main")).toContainText("You chose certificate.png.");
        writeFileSync(huge, Buffer.alloc(14_000_000));
        await resident.locator("[name=file]").setInputFiles(huge);
        await press(resident, "Send");
        await arriveAt(`Send us: ${what}`);
        await expect(resident.getByRole("link", { name: "The selected file must be smaller than 10MB" })).toBeVisible();
        await chooses(resident, "my certificate.jpg", "image/jpeg", await photo());
        await press(resident, "Send");
        await arriveAt("Documents");
        await expect(resident.locator("main")).toContainText("Not checked for viruses.");
      });

      await test.step("the adviser opens it, deliberately, because nobody scanned it", async () => {
        await adviser.goto(`${casePage}/documents`);
        await follow(adviser, "View my certificate.jpg");
        await arriveAt("my certificate.jpg", adviser);
        await expect(adviser.locator("main")).toContainText("No virus scanner is set up");
        const [download] = await Promise.all([adviser.waitForEvent("download"), press(adviser, /Open the file/)]);
        expect(download.suggestedFilename()).toBe("my certificate.jpg");
        const { width, exif } = await sharp(await download.path()).metadata();
        expect([width, exif]).toEqual([640, undefined]);
      });

      await test.step("the resident takes it back, and it is asked for again", async () => {
        await resident.goto("/my/documents");
        await expect(resident.locator("main")).toContainText("Amina Okafor looked at it");
        await follow(resident, "Take it back my certificate.jpg");
        await arriveAt("Do you want to take back my certificate.jpg?");
        await press(resident, "Yes, delete it");
        await expect(resident.getByRole("heading", { name: what })).toBeVisible();
        await follow(resident, `I cannot send this ${what}`);
        await expect(resident.getByLabel("Your message")).toHaveValue(new RegExp(`I cannot send this: ${what}`));
        await adviser.goto(`${casePage}/documents`);
        await adviser.getByRole("button", { name: new RegExp(`No longer needed ?: ${what}`) }).click();
        await arriveAt(/Documents of/, adviser);
      });
    });
  });
}
