import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Actor, MachineActor } from "#app/domain/people/actor";
import { granteesOf } from "#app/domain/people/grantees";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import * as schema from "./schema/index";

export type Schema = typeof schema;
/** A transaction in which the database knows who is asking. Queries take nothing else. */
export type Db = Parameters<Parameters<PostgresJsDatabase<Schema>["transaction"]>[0]>[0];

interface Connection {
  app: PostgresJsDatabase<Schema>;
  system: PostgresJsDatabase<Schema>;
  sockets: postgres.Sql[];
  placeId: string;
  now: () => Date;
}

let connection: Connection | undefined;

export interface DatabaseFacts {
  appUrl: string;
  systemUrl: string;
  placeId: string;
  now: () => Date;
  poolSize?: number;
}

const limits = { statement_timeout: 30_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 60_000 };

const open = (url: string, max: number, standing: Record<string, string> = {}) =>
  postgres(url, { max, idle_timeout: 60, connect_timeout: 10, onnotice: () => {}, connection: { ...limits, ...standing } });

/** Opens the two pools: `worklocal_app`, which answers people, and `worklocal_system`, which is the service itself. */
export function connectDatabase(facts: DatabaseFacts): void {
  const app = open(facts.appUrl, facts.poolSize ?? 12);
  const system = open(facts.systemUrl, Math.max(4, Math.ceil((facts.poolSize ?? 12) / 3)), { "app.place_id": facts.placeId, "app.kind": "service" });
  connection = { app: drizzle(app, { schema }), system: drizzle(system, { schema }), sockets: [app, system], placeId: facts.placeId, now: facts.now };
}

export async function disconnectDatabase(): Promise<void> {
  const { sockets = [] } = connection ?? {};
  connection = undefined;
  await Promise.all(sockets.map((socket) => socket.end({ timeout: 5 })));
}

function connected(): Connection {
  if (!connection) throw new Error("the database is not connected");
  return connection;
}

interface Asking {
  kind: "staff" | "provider" | "link" | "resident" | "visitor" | "service";
  actorId?: string;
  organisationId?: string;
  referralId?: string;
  visit?: string;
  grantees?: readonly string[];
  roles?: readonly string[];
}

function asking(actor: Actor | MachineActor, placeId: string): Asking {
  if (actor.kind === "resident") return { kind: "resident", actorId: actor.id, grantees: [actor.id], roles: actor.roles };
  if (actor.kind === "link") return { kind: "link", organisationId: actor.organisationId, referralId: actor.referralId, roles: actor.roles };
  if (actor.kind === "machine" || actor.roles.every((role) => role === "provider" || role === "provider_lead")) return { kind: "provider", actorId: actor.id, organisationId: actor.organisationId, roles: actor.roles };
  return { kind: "staff", actorId: actor.id, organisationId: actor.organisationId, grantees: granteesOf(actor, placeId), roles: actor.roles };
}

type Unsafe = (query: string, parameters: unknown[], options?: Record<string, unknown>) => unknown;

/**
 * Drizzle sends every statement anew: two round trips and a plan each time. Prepared, the same statements cost half the
 * processor time (measured on the demonstration's sixty thousand). A connection forgets them when it ends, within the hour.
 */
function prepareStatements(db: Db): void {
  const { client } = (db as unknown as { session: { client: { unsafe: Unsafe } } }).session;
  const { unsafe } = client;
  client.unsafe = (query, parameters, options) => unsafe(query, parameters, { ...options, prepare: true });
}

function within<T>(pool: PostgresJsDatabase<Schema>, who: Asking, work: (db: Db) => Promise<T>): Promise<T> {
  const { placeId, now } = connected();
  return pool.transaction(async (db) => {
    prepareStatements(db);
    // One round trip; `true` ends each setting with the transaction, so a pooled connection carries nobody over.
    await db.execute(sql`select
      set_config('app.place_id', ${placeId}, true), set_config('app.kind', ${who.kind}, true), set_config('app.actor_id', ${who.actorId ?? ""}, true),
      set_config('app.organisation_id', ${who.organisationId ?? ""}, true), set_config('app.referral_id', ${who.referralId ?? ""}, true),
      set_config('app.visit', ${who.visit ?? ""}, true), set_config('app.grantees', ${`{${(who.grantees ?? []).join(",")}}`}, true),
      set_config('app.roles', ${(who.roles ?? []).join(",")}, true), set_config('app.today', ${londonDayOf(now())}, true), set_config('app.now', ${now().toISOString()}, true)`);
    return work(db);
  });
}

/** A transaction as somebody signed in (or answering by a one-time link): the database shows only what is theirs. */
export function asActor<T>(actor: Actor | MachineActor, work: (db: Db) => Promise<T>): Promise<T> {
  const { app, placeId } = connected();
  return within(app, asking(actor, placeId), work);
}

/** A transaction as a browser that has not signed in; `visit` is the hash of its cookie. */
export function asVisitor<T>(visit: string, work: (db: Db) => Promise<T>): Promise<T> {
  return within(connected().app, { kind: "visitor", visit }, work);
}

/** A transaction as the service itself. It sees the whole place: a test lists the few files that may call it. */
export function asService<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return within(connected().system, { kind: "service" }, work);
}

/** The pool beneath the sessions: Lucia's adapter brings its own statements. Its connections stand as the service of this place. */
export function sessionPool(): PostgresJsDatabase<Schema> {
  return connected().system;
}
