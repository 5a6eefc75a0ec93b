import { and, eq, gte, lt } from "drizzle-orm";
import { day, partsOf } from "#app/domain/calendar/calendar-day";
import type { EqualityAnswers } from "#app/domain/equality/answers";
import { equalityQuestionsVersion } from "#app/domain/equality/questions";
import { today } from "#app/platform/service.server";
import { asVisitor } from "../../client.server";
import { saveEqualityAnswers } from "../../queries/equality/equality-answers";
import { applications, drafts } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { diceFrom, type Dice } from "../dice";
import { idOf } from "../ids";
import { inOneGo } from "./tell-life";

const visit = idOf("visit/rosa");
const rosas: EqualityAnswers = { dateOfBirth: { year: 1991 }, health: "no", ethnicGroup: "mixed", ethnicBackground: "white_and_black_caribbean", partnership: "divorced", religion: "prefer_not_to_say", sex: "female", genderSame: "yes", orientation: "prefer_not_to_say" };

/** What somebody of the invented place answers; about one in six leaves each question out. */
function answersBy(dice: Dice, bornIn: number): EqualityAnswers {
  const health = dice.weighted([["yes", 3], ["no", 6], ["prefer_not_to_say", 1]] as const);
  const answers: EqualityAnswers = {
    dateOfBirth: { year: bornIn },
    sex: dice.weighted([["female", 10], ["male", 9], ["prefer_not_to_say", 1]] as const), genderSame: dice.weighted([["yes", 18], ["no", 1], ["prefer_not_to_say", 1]] as const),
    health, ...(health === "yes" && { healthEffect: dice.weighted([["a_lot", 3], ["a_little", 5], ["not_at_all", 2]] as const) }),
    ethnicGroup: dice.weighted([["white", 13], ["asian", 4], ["black", 2], ["mixed", 1], ["other", 1], ["prefer_not_to_say", 1]] as const),
    religion: dice.weighted([["none", 8], ["christian", 7], ["muslim", 3], ["hindu", 1], ["prefer_not_to_say", 2]] as const),
    partnership: dice.weighted([["never", 9], ["married", 6], ["divorced", 3], ["prefer_not_to_say", 2]] as const), orientation: dice.weighted([["heterosexual", 15], ["gay_or_lesbian", 1], ["bisexual", 1], ["prefer_not_to_say", 3]] as const),
  };
  return Object.fromEntries(Object.entries(answers).filter(() => dice.chance(0.85)));
}

/** The newest financial year that equality answers are counted for, and Rosa: nobody sees them beside a person. Told once, however often it is asked. */
export async function tellEqualityAnswers(): Promise<void> {
  const { year } = partsOf(today());
  const begins = today() >= day(`${year}-07-01`) ? year - 1 : year - 2;
  const columns = { id: applications.id, reference: applications.reference, at: applications.submittedAt, questionsVersion: applications.questionsVersion, bornOn: residents.dateOfBirth, email: residents.email };
  const sent = await inOneGo(async (db) => {
    const ofYear = and(gte(cases.openedOn, day(`${begins}-04-01`)), lt(cases.openedOn, day(`${begins + 1}-04-01`)));
    const select = () => db.select(columns).from(applications).innerJoin(cases, eq(cases.id, applications.caseId)).innerJoin(residents, eq(residents.id, cases.residentId));
    const [rosa] = await select().where(eq(residents.email, "rosa@resident.example")).orderBy(applications.submittedAt, applications.id).limit(1);
    const all = (await select().where(ofYear).orderBy(applications.submittedAt, applications.id)).filter(({ id }) => id !== rosa?.id);
    const told = [...(rosa ? [{ ...rosa, draftId: idOf("draft/rosa") }] : []), ...all.map((one) => ({ ...one, draftId: idOf(`draft/equality/${one.id}`) }))];
    const rows = told.map(({ draftId, at, questionsVersion, reference }) => ({ id: draftId, ownerHash: visit, answers: {}, questionsVersion, createdAt: at, expiresAt: new Date(at.getTime() + 30 * 86_400_000), sentReference: reference }));
    if (rows.length > 0) await db.insert(drafts).values(rows).onConflictDoNothing();
    return told;
  });
  const dice = diceFrom(20_260_311);
  await asVisitor(visit, async (db) => {
    for (const { draftId, at, email, bornOn } of sent) {
      const answers = email === "rosa@resident.example" ? rosas : answersBy(dice, partsOf(bornOn).year);
      if (email === "rosa@resident.example" || dice.chance(0.8)) await saveEqualityAnswers(db, draftId, { questionsVersion: equalityQuestionsVersion, ...answers }, { at, finished: true });
    }
  });
}
