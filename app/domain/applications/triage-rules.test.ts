import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, day } from "#app/domain/calendar/calendar-day";
import { offers } from "#app/domain/cases/offer";
import type { ApplicationAnswers } from "./answers";
import { urgentNeeds } from "./answers";
import { activities, benefits, circumstances, riskSigns, wants, type Circumstance } from "./application";
import { anApplicantAged, aToday, bornFor } from "./builders";
import { reasonWords } from "./reason-words";
import { isDutyAge, reasonsToResident, suggestOffer, triageFacts, triageRules, triageRulesVersion } from "./triage-rules";

const suggestFor = (age: number, over: ApplicationAnswers) => suggestOffer(triageFacts(anApplicantAged(age, { barriers: [], circumstances: ["none"], ...over }), aToday), aToday);
const rulesOf = (suggestion: ReturnType<typeof suggestOffer>) => suggestion.reasons.map(({ ruleId }) => ruleId);
const recently = { kind: "date", year: 2026, month: 2 } as const;
const inJob: ApplicationAnswers = { activity: "employed", lastWorked: undefined, wants: ["find_work"] };

describe("Youth Pathways", () => {
  it("is for somebody of 19 who is not in work or learning, and says so", () => {
    const suggestion = suggestFor(19, { activity: "not_looking", wants: ["not_sure"] });
    expect(suggestion.primary).toBe("youth_pathways");
    expect(suggestion.reasons).toEqual([{ ruleId: "youth-neet", text: expect.stringContaining("not in education") as string, toResident: "because you are 19 and not in work or learning", said: { key: "notInWorkOrLearning", age: 19 } }]);
  });

  it.each([[16, "youth_pathways"], [24, "youth_pathways"], [25, "working_futures"]])("at %i out of work suggests %s", (age, offer) => {
    expect(suggestFor(age, { activity: "looking", lastWorked: recently }).primary).toBe(offer);
  });

  it("is for somebody in learning or work who may drop out", () => {
    expect(rulesOf(suggestFor(17, { activity: "learning", riskSigns: ["missing_lessons"], wants: ["support"] }))).toEqual(["youth-at-risk"]);
    expect(suggestFor(20, { ...inJob, riskSigns: ["young_carer"] }).reasons[0]?.toResident).toBe("because you are 20 and may need support to stay in work");
  });

  it("is not for somebody settled in learning", () => {
    expect(suggestFor(17, { activity: "learning", riskSigns: ["none"], wants: ["careers_advice"] }).primary).toBe("skills_for_all");
  });

  it("comes before Working Futures for a young adult who fits both", () => {
    expect(suggestFor(22, { activity: "looking", circumstances: ["health"], lastWorked: { kind: "date", year: 2024, month: 1 } }).primary).toBe("youth_pathways");
  });
});

describe("the duty age", () => {
  it("is academic age 16 or 17", () => {
    expect([15, 16, 17, 18].map((academicAge) => isDutyAge({ age: academicAge + 1, academicAge }))).toEqual([false, true, true, false]);
  });

  it("goes on to the 25th birthday with an education, health and care plan", () => {
    expect([isDutyAge({ age: 24, academicAge: 24, hasCarePlan: true }), isDutyAge({ age: 25, academicAge: 24, hasCarePlan: true })]).toEqual([true, false]);
  });

  it("is another fact than the offer age", () => {
    const facts = triageFacts(anApplicantAged(19, {}), aToday);
    expect([facts.offerAge, facts.dutyAge]).toEqual([true, false]);
  });
});

describe("Working Futures", () => {
  it.each<[string, number, ApplicationAnswers]>([
    ["work-out-of-work-12-months", 30, { activity: "looking", lastWorked: { kind: "date", year: 2025, month: 2 } }],
    ["work-never-worked", 30, { activity: "looking", lastWorked: "never" }],
    ["work-inactive", 30, { activity: "not_looking", lastWorked: recently, wants: ["find_work"] }],
    ["work-health", 30, { ...inJob, circumstances: ["disability"] }],
    ["work-health", 30, { ...inJob, barriers: ["MEN"] }],
    ["work-caring", 30, { activity: "caring", lastWorked: recently, wants: ["not_sure"] }],
    ["work-low-pay", 30, { activity: "low_paid_or_insecure", lastWorked: undefined }],
    ["work-redundancy", 30, { activity: "at_risk_of_redundancy", lastWorked: undefined }],
    ["work-50-and-over", 50, { activity: "looking", lastWorked: recently }],
    ["work-local-homeless", 30, { ...inJob, areaGround: "placed_by_council" }],
    ...(["former_carer", "homeless", "care_experienced", "armed_forces", "refugee", "convictions", "drugs_or_alcohol", "domestic_abuse"] as const).map(
      (circumstance): [string, number, ApplicationAnswers] => [`work-local-${circumstance.replaceAll("_", "-")}`, 30, { ...inJob, circumstances: [circumstance] }],
    ),
  ])("is suggested by %s alone", (ruleId, age, over) => {
    const suggestion = suggestFor(age, over);
    expect(suggestion.primary).toBe("working_futures");
    expect(rulesOf(suggestion)).toEqual([ruleId]);
  });

  it.each<[string, number, ApplicationAnswers]>([
    ["11 months out of work", 30, { activity: "looking", lastWorked: { kind: "date", year: 2025, month: 3 } }],
    ["not looking and not wanting work", 30, { activity: "not_looking", lastWorked: recently, wants: ["not_sure"] }],
    ["49 and out of work", 49, { activity: "looking", lastWorked: recently }],
    ["50 and in a job", 50, inJob],
    ["a health condition at 17", 17, { ...inJob, riskSigns: ["none"], circumstances: ["health"] }],
  ])("is not suggested by %s", (_, age, over) => {
    expect(rulesOf(suggestFor(age, over)).filter((ruleId) => ruleId.startsWith("work-"))).toEqual([]);
  });

  it("never says to the resident which sensitive thing they told us", () => {
    const sensitive: Circumstance[] = ["health", "disability", "convictions", "drugs_or_alcohol", "domestic_abuse", "refugee", "care_experienced"];
    for (const circumstance of sensitive) {
      expect(reasonsToResident(suggestFor(30, { ...inJob, circumstances: [circumstance] }).reasons, reasonWords)).toEqual(["because of what you told us about your situation"]);
    }
  });
});

describe("Skills for All", () => {
  it.each([["learn", "skills-learning"], ["careers_advice", "skills-careers"], ["better_work", "skills-progress"]] as const)("is for anybody who wants %s", (want, ruleId) => {
    const suggestion = suggestFor(40, { ...inJob, wants: [want] });
    expect([suggestion.primary, suggestion.alsoSkills, ...rulesOf(suggestion)]).toEqual(["skills_for_all", false, ruleId]);
  });

  it("stands beside another offer for somebody who also wants to learn", () => {
    const suggestion = suggestFor(19, { activity: "looking", wants: ["find_work", "learn"] });
    expect([suggestion.primary, suggestion.alsoSkills, ...rulesOf(suggestion)]).toEqual(["youth_pathways", true, "youth-neet", "skills-learning"]);
  });
});

describe("where no rule fits", () => {
  it.each<[string, number, ApplicationAnswers, string]>([
    ["fall-back-work", 35, { activity: "looking", lastWorked: recently }, "working_futures"],
    ["fall-back-young", 20, { activity: "other", wants: ["not_sure"] }, "youth_pathways"],
    ["fall-back-anybody", 35, { ...inJob, wants: ["not_sure"] }, "skills_for_all"],
  ])("%s says so", (ruleId, age, over, offer) => {
    const suggestion = suggestFor(age, over);
    expect([suggestion.primary, ...rulesOf(suggestion)]).toEqual([offer, ruleId]);
  });

  it("even an empty application gets a suggestion", () => {
    expect(rulesOf(suggestOffer(triageFacts({}, aToday), aToday))).toEqual(["fall-back-anybody"]);
  });
});

describe("urgency", () => {
  const urgencyOf = (age: number, over: ApplicationAnswers) => {
    const { level, reasons } = suggestFor(age, over).urgency;
    return [level, ...reasons.map(({ ruleId }) => ruleId)];
  };

  it.each<[string, number, ApplicationAnswers, string[]]>([
    ["nowhere to sleep", 30, { urgentNeeds: ["nowhere_to_sleep"] }, ["urgent", "urgent-shelter"]],
    ["no money for food and no income", 30, { urgentNeeds: ["no_money_for_food"], circumstances: ["no_income"] }, ["urgent", "urgent-food", "soon-no-income"]],
    ["not safe at home", 30, { urgentNeeds: ["not_safe_at_home"] }, ["urgent", "urgent-safety"]],
    ["thoughts of harm", 30, { urgentNeeds: ["thoughts_of_harm"] }, ["urgent", "urgent-harm"]],
    ["17 and not in work or learning", 17, { activity: "looking" }, ["soon", "soon-16-17-neet"]],
    ["a care leaver", 22, { areaGround: "care_leaver" }, ["soon", "soon-care-leaver"]],
    ["in care long ago", 45, { circumstances: ["care_experienced"] }, ["usual"]],
    ["in temporary housing", 30, { areaGround: "placed_by_council" }, ["soon", "soon-homeless"]],
    ["a job that may go", 30, { activity: "at_risk_of_redundancy" }, ["soon", "soon-redundancy"]],
    ["no income", 30, { circumstances: ["no_income"] }, ["soon", "soon-no-income"]],
    ["nothing of the kind", 30, {}, ["usual"]],
  ])("for %s", (_, age, over, expected) => {
    expect(urgencyOf(age, over)).toEqual(expected);
  });

  it("follows the duty age past the 18th birthday", () => {
    const answers = anApplicantAged(18, { activity: "looking", dateOfBirth: day("2007-10-01") });
    expect(suggestOffer(triageFacts(answers, aToday), aToday).urgency.level).toBe("soon");
    expect(suggestOffer(triageFacts({ ...answers, dateOfBirth: day("2007-05-01") }, aToday), aToday).urgency.level).toBe("usual");
  });
});

describe("the rules", () => {
  const all = [...triageRules.offers, ...triageRules.urgency];

  it("have an id of their own, a text and a marked source", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { text, source } of all) {
      expect(text.length).toBeGreaterThan(5);
      expect(source).toMatch(/^\[[PSL]\] /);
    }
  });

  it("hold only between their dates", () => {
    const facts = triageFacts(anApplicantAged(19, { activity: "looking" }), aToday);
    const dated = (from: number, to: number) => ({ urgency: [], offers: triageRules.offers.map((rule) => (rule.id === "youth-neet" ? { ...rule, validFrom: addDays(aToday, from), validTo: addDays(aToday, to) } : rule)) });
    expect([[-1, 0], [0, 1], [-2, -1], [1, 2]].map(([from = 0, to = 0]) => rulesOf(suggestOffer(facts, aToday, dated(from, to))).includes("youth-neet"))).toEqual([true, true, false, false]);
  });

  it("give everybody one offer of the three, with a reason, and never Skills for All beside itself", () => {
    const anybody = fc.record({
      dateOfBirth: fc.integer({ min: 16, max: 95 }).map((age) => bornFor(age)),
      activity: fc.constantFrom(...activities),
      riskSigns: fc.subarray([...riskSigns]), wants: fc.subarray([...wants]), circumstances: fc.subarray([...circumstances]), urgentNeeds: fc.subarray([...urgentNeeds]),
      lastWorked: fc.constantFrom("never" as const, "not_sure" as const, recently),
    });
    fc.assert(fc.property(anybody, (answers) => {
      const suggestion = suggestOffer(triageFacts(answers, aToday), aToday);
      expect(offers).toContain(suggestion.primary);
      expect(suggestion.reasons.length).toBeGreaterThan(0);
      expect(suggestion.primary === "skills_for_all" && suggestion.alsoSkills).toBe(false);
      expect(suggestion.urgency.level === "usual").toBe(suggestion.urgency.reasons.length === 0);
      expect(suggestion.reasons.every(({ toResident }) => toResident.startsWith("because ") && !toResident.includes("undefined"))).toBe(true);
      expect(suggestion.rulesVersion).toBe(triageRulesVersion);
    }));
  });

  it("suggest the same whatever benefits somebody gets, or does not say", () => {
    const answers = fc.record({ activity: fc.constantFrom(...activities), wants: fc.subarray([...wants]), dateOfBirth: fc.integer({ min: 16, max: 95 }).map((age) => bornFor(age)) });
    fc.assert(fc.property(answers, fc.subarray([...benefits]), (rest, got) => {
      const facts = triageFacts({ ...rest, benefits: got }, aToday);
      expect(facts.benefits).toEqual(got);
      expect(suggestOffer(facts, aToday)).toEqual(suggestOffer(triageFacts(rest, aToday), aToday));
    }));
  });
});
