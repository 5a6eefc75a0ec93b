import { eq } from "drizzle-orm";
import { equalityQuestionsVersion } from "#app/domain/equality/questions";
import { asVisitor } from "../../client.server";
import { saveEqualityAnswers } from "../../queries/equality/equality-answers";
import { applications, drafts } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { idOf } from "../ids";
import { inOneGo } from "./tell-life";

const [draftId, visit] = [idOf("draft/rosa"), idOf("visit/rosa")];

/** Rosa answered the equality questions after she applied. Nobody sees them; they are in the copy of her data. Told once, however often it is asked. */
export async function tellRosasEqualityAnswers(): Promise<void> {
  const sentAt = await inOneGo(async (db) => {
    const [sent] = await db
      .select({ reference: applications.reference, at: applications.submittedAt, questionsVersion: applications.questionsVersion })
      .from(applications)
      .innerJoin(cases, eq(cases.id, applications.caseId))
      .innerJoin(residents, eq(residents.id, cases.residentId))
      .where(eq(residents.email, "rosa@resident.example"))
      .orderBy(applications.submittedAt)
      .limit(1);
    if (!sent) return undefined;
    const draft = { id: draftId, ownerHash: visit, answers: {}, questionsVersion: sent.questionsVersion, createdAt: sent.at, expiresAt: new Date(sent.at.getTime() + 30 * 86_400_000), sentReference: sent.reference };
    await db.insert(drafts).values(draft).onConflictDoNothing();
    return sent.at;
  });
  if (!sentAt) return;
  await asVisitor(visit, (db) =>
    saveEqualityAnswers(
      db, draftId,
      { questionsVersion: equalityQuestionsVersion, dateOfBirth: { year: 1991 }, health: "no", ethnicGroup: "mixed", ethnicBackground: "white_and_black_caribbean", partnership: "divorced", religion: "prefer_not_to_say", sex: "female", genderSame: "yes", orientation: "prefer_not_to_say" },
      { at: sentAt, finished: true },
    ),
  );
}
