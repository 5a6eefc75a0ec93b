import { describe, expect, it } from "vitest";
import { anApplication, aToday } from "#app/domain/applications/builders";
import { versionsAsked } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { questions } from "#app/domain/applications/questions";
import { answersAsAsked } from "./answers-as-asked";

const asked = (answers = anApplication()) => ({ ...answers, asked: versionsAsked(forOneself, answers, aToday) });
const headings = (answers = anApplication()) => answersAsAsked(answers).map(({ question }) => question);

describe("an application as it was asked", () => {
  it("leaves out what this person was not asked, and shows what they skipped as empty", () => {
    const onlyACourse = asked(anApplication({ wants: ["learn"], activity: "employed", lastWorked: undefined, barriers: undefined, circumstances: undefined, benefits: undefined, helpNeeded: undefined }));
    expect(headings(onlyACourse)).not.toContain(questions.barriers.heading);
    expect(headings(onlyACourse)).not.toContain(questions.benefits.heading);
    expect(answersAsAsked(onlyACourse)).toContainEqual({ question: questions.helpNeeded.heading, answers: [] });
  });

  it("from before versions were kept is read in the first words, and shows no question that was not there yet", () => {
    const old = anApplication({ benefits: undefined, safeToReach: undefined, language: "Polish" });
    expect(headings(old)).toContain("What makes it hard for you to work or learn?");
    expect(headings(old)).not.toContain(questions.benefits.heading);
    expect(answersAsAsked(old)).toContainEqual({ question: "Which language do you prefer?", answers: ["Polish"] });
  });

  it("says a language by its name, none of these as such, and how and when somebody may be reached", () => {
    const answers = asked(anApplication({ language: "cy", barriers: [], safeContact: { channels: ["text"], contentFree: true, noVoicemail: true, hours: { from: "08:00", to: "12:00" } } }));
    expect(answersAsAsked(answers)).toEqual(expect.arrayContaining([
      { question: questions.language.heading, answers: ["Cymraeg"] },
      { question: questions.barriers.heading, answers: ["None of these"] },
      { question: questions.safeContact.heading, answers: ["Text message", "Leave no voicemail", "Do not say what a message is about", "Only between 08:00 and 12:00"] },
    ]));
  });
});
