import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { service } from "#app/platform/service.server";
import * as walled from "../db/client.server";
import * as schema from "../db/schema/index";

// Stands where `#db/client.server` stands, in the bench's own bundle: all of it, and the two ways in without their walls when told so.
export * from "../db/client.server";

const withoutWalls = process.env.BENCH_WALLS === "none";

export const asActor: typeof walled.asActor = (actor, work) => (withoutWalls ? inTheOpen(work) : walled.asActor(actor, work));
export const asVisitor: typeof walled.asVisitor = (visit, work) => (withoutWalls ? inTheOpen(work) : walled.asVisitor(visit, work));

let ownerUrl = "";
let open: walled.Db | undefined;

/** Where the superuser comes in; said before the first page is asked for. */
export function openTo(url: string): void {
  ownerUrl = url;
}

/** The pool of a superuser, whom no policy holds. The walls are why there is a transaction at all, so here there is none. */
function inTheOpen<T>(work: (db: walled.Db) => Promise<T>): Promise<T> {
  return work((open ??= openPool()));
}

function openPool(): walled.Db {
  // The audit's function asks for the place: said once a connection, at no cost to a request.
  const standing = { "app.place_id": service().placeId, "app.kind": "service" };
  const pool = drizzle(postgres(ownerUrl, { max: 12, onnotice: () => {}, connection: standing }), { schema });
  // Queries ask for a transaction, so that they cannot be called without the walls; a pool answers them just as well.
  return pool as unknown as walled.Db;
}
