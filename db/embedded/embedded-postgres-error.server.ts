/** Something a person can act on: the message is one or two plain sentences, fit to be printed without a stack. */
export class EmbeddedPostgresError extends Error {
  override name = "EmbeddedPostgresError";
}

/** Turns what PostgreSQL wrote on its way out into a sentence that says what to do. */
export function explainFailure(attempt: string, output: string, place: string): EmbeddedPostgresError {
  if (/No space left on device/i.test(output)) {
    return new EmbeddedPostgresError(`The disk is full. Make room where ${place} is kept, then start again.`);
  }
  if (/database files are incompatible|initialized by PostgreSQL version/i.test(output)) {
    return new EmbeddedPostgresError(
      `The data in ${place} was made by another version of PostgreSQL. Move that folder away to begin with an empty database, or start the version that made it.`,
    );
  }
  if (/Permission denied|Operation not permitted/i.test(output)) {
    return new EmbeddedPostgresError(
      `PostgreSQL may not use ${place}. It may belong to another user: start as that user, or move the folder away.`,
    );
  }
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const reason = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "it gave no reason";
  return new EmbeddedPostgresError(`The embedded PostgreSQL could not ${attempt} in ${place}: ${reason.trim()}`);
}

const diskFullInPostgres = "53100";

/** The same for a refusal by the file system, or by PostgreSQL once it runs; anything else is passed on as it is. */
export function explainRefusal(error: unknown, place: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === diskFullInPostgres) return explainFailure("write", "No space left on device", place);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return explainFailure("write", "Permission denied", place);
  return error;
}
