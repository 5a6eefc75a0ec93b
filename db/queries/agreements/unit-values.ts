import { asc, desc, eq } from "drizzle-orm";
import type { UnitValue } from "#app/domain/agreements/unit-value";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { agreementUnitValues } from "../../schema/agreement-life";

export type KeptUnitValue = UnitValue & { id: string; recordedByName: string };

/** Every value an agreement ever said, by measure, the newest first. */
export const listUnitValues = (db: Db, agreementId: string): Promise<KeptUnitValue[]> =>
  db
    .select({
      id: agreementUnitValues.id, measureCode: agreementUnitValues.measureCode, lowPence: agreementUnitValues.lowPence, pence: agreementUnitValues.pence, highPence: agreementUnitValues.highPence, deadweightPercent: agreementUnitValues.deadweightPercent,
      source: agreementUnitValues.source, sourceOn: agreementUnitValues.sourceOn, validFrom: agreementUnitValues.validFrom, recordedAt: agreementUnitValues.recordedAt, recordedByName: agreementUnitValues.recordedByName,
    })
    .from(agreementUnitValues)
    .where(eq(agreementUnitValues.agreementId, agreementId))
    .orderBy(asc(agreementUnitValues.measureCode), desc(agreementUnitValues.validFrom), desc(agreementUnitValues.recordedAt), desc(agreementUnitValues.id));

export async function addUnitValue({ db, now, newId }: Deps, by: StaffActor, value: Omit<UnitValue, "recordedAt"> & { agreementId: string }): Promise<void> {
  await db.insert(agreementUnitValues).values({ ...value, id: newId(), recordedAt: now(), recordedBy: by.id, recordedByName: by.name });
}
