import { createHash } from "node:crypto";
import type { Dice } from "./dice";

const shaped = (hex: string) => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

/** The id of a thing that has a name of its own in the demonstration (`hub/saltby`): the same every time (a UUID of version 8, RFC 9562). */
export function idOf(name: string): string {
  const bytes = createHash("sha256").update(`northmere/${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return shaped(bytes.toString("hex"));
}

/** An id as the service makes them (version 7: by time), with chance from the dice. */
export function idAt(instant: Date, dice: Dice): string {
  const bytes = Buffer.from(dice.bytes(16));
  bytes.writeUIntBE(instant.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return shaped(bytes.toString("hex"));
}
