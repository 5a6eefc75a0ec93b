import { describe, expect, it } from "vitest";
import { textParts } from "#app/domain/messages/text-parts";
import { applicationReceived } from "#app/domain/messages/wording";
import { day } from "#app/domain/calendar/calendar-day";
import { languageCodes, type Language } from "#app/domain/people/language";
import { missingIn } from "./catalogue";
import { messageWordsIn } from "./messages";
import { say } from "./say";

/** What somebody goes through who applies in another language. The rest may fall back to English for a while. */
const whole = ["start", "signIn", "equality", "sent", "feedback", "easyRead"];

describe.each(languageCodes.filter((code): code is Exclude<Language, "en"> => code !== "en"))("in %s", (code) => {
  it("the way through an application is whole", () => {
    expect(missingIn(code).filter((path) => whole.includes(path.split(".")[0] ?? ""))).toEqual([]);
  });

  it("the acknowledgement is short enough for a text", () => {
    const sender = { serviceName: "Work Local Northmere", phone: "01632 960 001" };
    const { body } = applicationReceived({ sender, firstName: "Rosa", link: "https://worklocal.example/cy/my", contentFree: false, channel: "text", words: messageWordsIn(code), sayDay: say[code].day, reference: "WL-7F3K-29QD", answerByOn: day("2026-04-15") });
    expect(body).toContain("WL-7F3K-29QD");
    expect(textParts(body), body).toBeLessThanOrEqual(4);
  });
});
