import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import type { Told } from "./asking-machine";
import type { JsonSchema } from "./from-schema";

interface DescribedResponse {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: unknown }>;
}

export interface DescribedOperation {
  operationId: string;
  path: string;
  method: string;
  parameters: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, DescribedResponse>;
  security: Record<string, string[]>[];
}

interface Description {
  paths: Record<string, Record<string, Omit<DescribedOperation, "path" | "method">>>;
}

const inPointer = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** A description of an interface, to hold real answers against. It remembers which of what it describes was seen. */
export function describedApi(description: Description) {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema(description, "api");
  const validators = new Map<string, ValidateFunction>();
  const seen = new Set<string>();
  const operations: DescribedOperation[] = Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })));

  function validator({ path, method }: DescribedOperation, status: number, type: string): ValidateFunction {
    const at = `api#/paths/${encodeURIComponent(inPointer(path))}/${method}/responses/${status}/content/${encodeURIComponent(inPointer(type))}/schema`;
    const known = validators.get(at) ?? ajv.compile({ $ref: at });
    validators.set(at, known);
    return known;
  }

  /** Fails where an answer is not one the description tells of: its status, its kind, its headers, its every field. */
  function holds(operation: DescribedOperation, told: Told): void {
    const what = `${operation.operationId} answered ${told.status}: ${told.text.slice(0, 300)}`;
    const response = operation.responses[String(told.status)];
    expect(response, `${what}, which is not described`).toBeDefined();
    for (const header of Object.keys(response?.headers ?? {})) expect(told.headers.get(header), `${what}, without ${header}`).not.toBeNull();
    expect(told.headers.get("X-Request-Id"), what).not.toBeNull();
    const type = (told.headers.get("Content-Type") ?? "").split(";")[0]!;
    if (response?.content) {
      expect(Object.keys(response.content), what).toContain(type);
      const validate = validator(operation, told.status, type);
      expect(validate(told.body), `${what}\n${JSON.stringify(validate.errors)}`).toBe(true);
    } else {
      expect(told.text, what).toBe("");
    }
    seen.add(`${operation.operationId} ${told.status}`);
  }

  /** What is described and was never answered. */
  const unseen = (those: readonly DescribedOperation[]) => those.flatMap(({ operationId, responses }) => Object.keys(responses).map((status) => `${operationId} ${status}`)).filter((one) => !seen.has(one));

  return { operations, holds, unseen };
}
