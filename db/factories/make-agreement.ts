import type { FundingStream } from "#app/domain/agreements/claims";
import { aMeasure, aStream } from "#app/domain/agreements/builders";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { day } from "#app/domain/calendar/calendar-day";
import { freshId } from "#app/platform/service.server";
import { asService } from "../client.server";
import { publishMeasures } from "./publish-measures";
import * as schema from "../schema/index";

interface AgreementWishes {
  measures?: readonly MeasureDefinition[];
  streams?: readonly Partial<FundingStream>[];
  targets?: readonly { measureCode: string; year: string; people: number }[];
}

/** An agreement from April 2024 to March 2029 which counts job starts as an employee, paid for by one stream, unless told otherwise. */
export async function anAgreement({ measures = [aMeasure()], streams = [{}], targets = [] }: AgreementWishes = {}): Promise<{ id: string; streamIds: string[] }> {
  const agreementId = freshId();
  const made = streams.map((given) => ({ ...aStream(given), id: freshId() }));
  await asService(async (db) => {
    await db.insert(schema.agreements).values({ id: agreementId, name: "Northmere employment and skills agreement", summary: "Work and skills for everybody", fromOn: day("2024-04-01"), untilOn: day("2029-03-31") });
    for (const { id, code, name, fromOn, untilOn, rules } of made) {
      await db.insert(schema.fundingStreams).values({ id, code: `${code}-${id}`, name, funder: "Department of Invention", fromOn, untilOn, rules: [...rules] });
      await db.insert(schema.agreementStreams).values({ agreementId, streamId: id });
    }
    await publishMeasures(db, agreementId, measures);
    for (const target of targets) await db.insert(schema.agreementTargets).values({ ...target, agreementId });
  });
  return { id: agreementId, streamIds: made.map(({ id }) => id) };
}
