import { demonstrationMeasures } from "#app/domain/agreements/demonstration-measures";
import { addDays } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import * as schema from "../../schema/index";
import { idOf } from "../ids";
import { agreementOf, partners } from "./agreement";
import { instantOn, type SeedCalendar } from "./calendar";
import { hubId, hubs, organisationId, publicBodies } from "./organisations";
import { postcodes } from "./postcodes";
import { providers } from "./providers";
import { directory, serviceKey } from "./services";
import { colleagues, staffId } from "./staff";
import { fundingStreams } from "./streams";

export const agreementId = idOf("agreement");
export const serviceId = (key: string) => idOf(`service/${key}`);

/** Everything of the place that stands still: organisations, hubs, postcodes, people, services, streams, the agreement. */
export async function fillPlace(db: Db, calendar: SeedCalendar): Promise<void> {
  const opening = instantOn(calendar.openedOn, 8 * 60);
  await db.insert(schema.organisations).values([
    ...publicBodies.map(({ key, ...body }) => ({ ...body, id: organisationId(key), createdAt: opening })),
    ...providers.map(({ key, ...provider }) => ({ ...provider, id: organisationId(key), kind: "provider" as const, createdAt: opening })),
  ]);
  await db.insert(schema.hubs).values(hubs.map(({ key, name, address, phone, openingHours }) => ({ id: hubId(key), name, address, phone, openingHours })));
  await db.insert(schema.hubOrganisations).values(hubs.flatMap((hub) => hub.organisations.map((key) => ({ hubId: hubId(hub.key), organisationId: organisationId(key) }))));
  await db.insert(schema.postcodes).values(
    postcodes.map(({ hub, ...postcode }) => ({ ...postcode, id: idOf(`postcode/${postcode.postcode}`), ...(hub && { hubId: hubId(hub), councilId: organisationId(hub) }) })),
  );
  await fillStaff(db, opening);
  await fillDirectory(db, calendar);
  await fillAgreement(db, calendar);
}

async function fillStaff(db: Db, opening: Date): Promise<void> {
  await db.insert(schema.staff).values(
    colleagues.map(({ key, name, email, organisation, roles, left }) => ({ id: staffId(key), organisationId: organisationId(organisation), name, email, roles: [...roles], active: !left, createdAt: opening })),
  );
  await db.insert(schema.accounts).values(colleagues.map(({ key }) => ({ id: staffId(key), kind: "staff" as const })));
  await db.insert(schema.staffHubs).values(colleagues.flatMap(({ key, hubs: at }) => at.map((hub) => ({ staffId: staffId(key), hubId: hubId(hub) }))));
}

async function fillDirectory(db: Db, { today }: SeedCalendar): Promise<void> {
  const emailOf = new Map(providers.map(({ key, email }) => [key, email]));
  const entries = directory.map((service) => ({ ...service, id: serviceId(serviceKey(service)) }));
  await db.insert(schema.services).values(
    entries.map(({ id, provider, name, description, ages, who, cost, wait, apply, alert, status, checkedDaysAgo }) => ({
      id, name, description, alert, status: status ?? ("active" as const), organisationId: organisationId(provider), email: emailOf.get(provider),
      applicationProcess: apply ?? "By referral from an adviser", feesDescription: cost, waitTime: wait, eligibilityDescription: who,
      minimumAge: ages?.[0], maximumAge: ages?.[1], assuredDate: addDays(today, -checkedDaysAgo),
    })),
  );
  await db.insert(schema.serviceBarriers).values(entries.flatMap(({ id, barriers }) => barriers.map((code) => ({ serviceId: id, code }))));
  await db.insert(schema.serviceOffers).values(entries.flatMap(({ id, offers }) => offers.map((offer) => ({ serviceId: id, offer }))));
}

async function fillAgreement(db: Db, calendar: SeedCalendar): Promise<void> {
  const { targets, ...agreement } = agreementOf(calendar);
  const streams = fundingStreams(calendar).map((stream) => ({ ...stream, id: idOf(`stream/${stream.code}`) }));
  await db.insert(schema.agreements).values({ ...agreement, id: agreementId });
  await db.insert(schema.agreementPartners).values(partners.map(({ organisation, duty }) => ({ agreementId, organisationId: organisationId(organisation), duty })));
  await db.insert(schema.fundingStreams).values(streams);
  await db.insert(schema.agreementStreams).values(streams.map(({ id }) => ({ agreementId, streamId: id })));
  await db.insert(schema.measures).values(
    demonstrationMeasures.map((definition, index) => ({ id: idOf(`measure/${definition.id}`), agreementId, code: definition.code, version: definition.version, position: index + 1, definition, validFrom: definition.validFrom, validTo: definition.validTo })),
  );
  await db.insert(schema.agreementTargets).values(targets.map((target) => ({ ...target, agreementId })));
}
