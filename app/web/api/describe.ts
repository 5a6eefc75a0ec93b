import { z } from "zod";
import { apiScopes } from "#app/domain/machines/scopes";
import { problemsOf, type Operation } from "./operation";
import { problemTypes, type ProblemType } from "./problem-types";

type Json = Record<string, unknown>;

/** A schema as JSON Schema, inside an OpenAPI document; `input` as it is sent, before anything is read from it. */
export function jsonSchema(schema: z.ZodType, io: "input" | "output" = "output"): Json {
  const { $schema: _named, ...described } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" }) as Json;
  return described;
}

const headers: Record<string, Json> = {
  ETag: { description: "Stands for what you were shown: send it as If-Match with a change.", schema: { type: "string" } },
  Location: { description: "Where what was made stands.", schema: { type: "string" } },
  RateLimit: { description: "What is left to you, and in how many seconds it begins anew (the IETF's draft for rate limits).", schema: { type: "string" } },
  "RateLimit-Policy": { description: "How much you may ask: so many requests in so many seconds.", schema: { type: "string" } },
  "Retry-After": { description: "In how many seconds to ask again.", schema: { type: "integer" } },
  "WWW-Authenticate": { description: "What to send instead.", schema: { type: "string" } },
  "X-Request-Id": { description: "What to tell us when you ask about this request.", schema: { type: "string" } },
};

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The headers that stand on every answer of a status. */
function headersOf(status: number, hasKey: boolean, more: readonly string[] = []): string[] {
  // Before the key is looked at, nothing is known of its limit.
  const limited = hasKey && ![401, 413, 429].includes(status);
  return [...more, ...(limited ? ["RateLimit", "RateLimit-Policy"] : []), ...(status === 401 || status === 403 ? ["WWW-Authenticate"] : []), ...(status === 429 ? ["Retry-After"] : [])];
}

function answersOf(operation: Operation): Json {
  const byStatus = new Map<number, ProblemType[]>();
  for (const type of problemsOf(operation)) byStatus.set(problemTypes[type].status, [...(byStatus.get(problemTypes[type].status) ?? []), type]);
  const good = Object.entries(operation.answers).map(([status, { about, schema, headers: more }]) => [status, {
    description: about,
    headers: named(headersOf(Number(status), operation.scope !== undefined, more)),
    ...(schema && { content: { "application/json": { schema: jsonSchema(schema) } } }),
  }]);
  const refused = [...byStatus].map(([status, types]) => [String(status), {
    description: types.map((type) => problemTypes[type].title).join(". "),
    headers: named(headersOf(status, operation.scope !== undefined)),
    content: { "application/problem+json": { schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, { properties: { type: { enum: types.map((type) => `/api/problems/${type}`) } } }] } } },
  }]);
  return Object.fromEntries([...good, ...refused]) as Json;
}

function parametersOf({ parameters = {}, query, ifMatch, idempotencyKey }: Operation): Json[] {
  const inPath = Object.entries(parameters).map(([name, { about, schema }]) => ({ name, in: "path", required: true, description: about, schema: jsonSchema(schema, "input") }));
  const described = query ? jsonSchema(query, "input") : {};
  const needed = (described.required ?? []) as string[];
  const inQuery = Object.entries((described.properties ?? {}) as Record<string, Json>).map(([name, { description, ...schema }]) => ({ name, in: "query", required: needed.includes(name), ...(description !== undefined && { description }), schema }));
  const inHeader = [
    ...(ifMatch ? [{ name: "If-Match", in: "header", required: true, description: "The ETag of what the change was made from.", schema: { type: "string" } }] : []),
    ...(idempotencyKey ? [{ name: "Idempotency-Key", in: "header", required: true, description: "Anything of your own, such as a UUID, once for each thing you want done. Sent again with the same content, the same answer comes back and nothing is done twice.", schema: { type: "string", pattern: "^[!-~]{1,100}$" } }] : []),
  ];
  return [...inPath, ...inQuery, ...inHeader];
}

function describeOperation(operation: Operation): Json {
  const { id, tag, summary, about, scope, body } = operation;
  return {
    operationId: id, tags: [tag], summary, ...(about && { description: about }),
    security: scope ? [{ key: [scope] }] : [],
    parameters: parametersOf(operation),
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, "input") } } } }),
    responses: answersOf(operation),
  };
}

const problemSchema: Json = {
  type: "object", required: ["type", "title", "status"],
  properties: {
    type: { type: "string", description: "What a program goes by: it never changes." },
    title: { type: "string" }, status: { type: "integer" }, detail: { type: "string" },
    errors: { type: "array", items: { type: "object", required: ["at", "detail"], properties: { at: { type: "string", description: "A JSON Pointer into what was sent; `?/name` in the query." }, detail: { type: "string" } } } },
  },
};

export interface DescriptionFacts {
  title: string;
  version: string;
  about: string;
  origin: string;
}

/** The description of everything machines can ask here, in OpenAPI 3.1, made from the very schemas that read the requests. */
export function describe({ title, version, about, origin }: DescriptionFacts, operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describeOperation(operation);
  return {
    openapi: "3.1.1",
    info: { title, version, description: about },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      headers,
      securitySchemes: { key: { type: "http", scheme: "bearer", description: `A key that a provider's lead makes at /provider/machines. Scopes: ${apiScopes.join(", ")}.` } },
    },
  };
}
