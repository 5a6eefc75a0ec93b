import { demonstrationMeasures } from "#app/domain/agreements/demonstration-measures";
import { usualSynonyms } from "#app/domain/finding/usual-synonyms";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { inventedEdition } from "#app/domain/geography/postcode-directory";
import { depsWithin } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { addMeasureVersions, publishSet } from "../../queries/agreements/measure-sets";
import * as schema from "../../schema/index";
import { idOf } from "../ids";
import { agreementOf, partners } from "./agreement";
import { fillAgreementLife } from "./agreement-life";
import { instantOn, type SeedCalendar } from "./calendar";
import { fillDirectory } from "./directory/fill-directory";
import { hubId, hubs, organisationId, publicBodies } from "./organisations";
import { positionOfPostcode, postcodes } from "./postcodes";
import { providers } from "./providers";
import { colleagues, staffId } from "./staff";
import { fundingStreams } from "./streams";

export const agreementId = idOf("agreement");

/** Everything of the place that stands still: organisations, hubs, postcodes, people, services, streams, the agreement. */
export async function fillPlace(db: Db, calendar: SeedCalendar): Promise<void> {
  const opening = instantOn(calendar.openedOn, 8 * 60);
  await db.insert(schema.organisations).values([
    ...publicBodies.map(({ key, ...body }) => ({ ...body, id: organisationId(key), createdAt: opening })),
    ...providers.map(({ key, ...provider }) => ({ ...provider, id: organisationId(key), kind: "provider" as const, createdAt: opening })),
  ]);
  await db.insert(schema.hubs).values(hubs.map(({ key, organisations: _organisations, ...hub }) => ({ ...hub, ...positionOfPostcode(hub.postcode), id: hubId(key) })));
  await db.insert(schema.hubOrganisations).values(hubs.flatMap((hub) => hub.organisations.map((key) => ({ hubId: hubId(hub.key), organisationId: organisationId(key) }))));
  await db.insert(schema.postcodes).values(
    postcodes.map(({ hub, ...postcode }) => ({ ...postcode, id: idOf(`postcode/${postcode.postcode}`), source: inventedEdition, ...(hub && { hubId: hubId(hub), councilId: organisationId(hub) }) })),
  );
  await fillStaff(db, opening);
  await fillAgreement(db, calendar);
  await fillDirectory(db, calendar);
  await db.insert(schema.synonyms).values(usualSynonyms.map((each) => ({ ...each, id: idOf(`synonym/${each.word}/${each.means}`) })));
  await fillFreeTimes(db, calendar);
}

async function fillStaff(db: Db, opening: Date): Promise<void> {
  await db.insert(schema.staff).values(
    colleagues.map(({ key, name, email, organisation, roles, left }) => ({ id: staffId(key), organisationId: organisationId(organisation), name, email, roles: [...roles], active: !left, createdAt: opening })),
  );
  await db.insert(schema.accounts).values(colleagues.map(({ key }) => ({ id: staffId(key), kind: "staff" as const })));
  await db.insert(schema.staffHubs).values(colleagues.flatMap(({ key, hubs: at }) => at.map((hub) => ({ staffId: staffId(key), hubId: hubId(hub) }))));
}

const freeDays = 20;
const freeAt = [10 * 60, 11 * 60 + 30, 14 * 60];

/** Times to be met at, on every working day of the next four weeks: two in person and one by phone for each adviser. */
async function fillFreeTimes(db: Db, { now, today }: SeedCalendar): Promise<void> {
  const days = Array.from({ length: freeDays }, (_, index) => addWorkingDays(today, index + 1));
  const advisers = colleagues.filter(({ roles, left }) => roles.includes("adviser") && !left);
  await db.insert(schema.appointmentSlots).values(
    advisers.flatMap(({ key, hubs: [hub] }) =>
      days.flatMap((on) => freeAt.map((at, index) => ({ id: idOf(`time/${key}/${on}/${at}`), hubId: hubId(hub!), staffId: staffId(key), way: index === 1 ? ("phone" as const) : ("in_person" as const), startsAt: instantOn(on, at), minutes: 30, createdAt: now }))),
    ),
  );
}

async function fillAgreement(db: Db, calendar: SeedCalendar): Promise<void> {
  const { targets, ...agreement } = agreementOf(calendar);
  const streams = fundingStreams(calendar).map((stream) => ({ ...stream, id: idOf(`stream/${stream.code}`) }));
  await db.insert(schema.agreements).values({ ...agreement, id: agreementId });
  await db.insert(schema.agreementPartners).values(partners.map(({ organisation, duty }) => ({ agreementId, organisationId: organisationId(organisation), duty })));
  await db.insert(schema.fundingStreams).values(streams);
  await db.insert(schema.agreementStreams).values(streams.map(({ id }) => ({ agreementId, streamId: id })));
  const setId = idOf("measure-set/1");
  const versions = demonstrationMeasures.map(({ validFrom: _from, validTo: _to, ...measure }) => ({ ...measure, id: idOf(`measure/${measure.id}`) }));
  const deps = { ...depsWithin(db), now: () => calendar.now };
  await addMeasureVersions(deps, agreementId, versions);
  await db.insert(schema.measureSets).values({ id: setId, agreementId, name: "The agreement’s first rules", funder: "Department of Invention", status: "draft", validFrom: demonstrationMeasures[0]!.validFrom, createdAt: calendar.now, createdByName: "Set up" });
  await publishSet(deps, { id: setId, version: 1, publishedByName: "Set up" }, versions.map(({ id }) => id));
  await db.insert(schema.agreementTargets).values(targets.map((target) => ({ ...target, agreementId })));
  await fillAgreementLife(db, agreementId, calendar);
}
