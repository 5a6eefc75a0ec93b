import { verifyAuditChains, type BrokenStream } from "#app/services/audit/verify-audit-chains.server";
import { boot } from "./boot.server";

const words: Record<BrokenStream["why"], string> = {
  missing_or_out_of_order: "an entry is missing or out of order",
  changed: "an entry was changed",
  cut_short: "the last entries are missing",
  more_than_the_head: "there are more entries than were written",
  head_differs: "the last entry is not the one that was written",
  no_head: "the chain's head is missing",
};

/** `npm run audit:verify`: walks every chain; one line a broken one, and a non-zero exit if there is any. */
export async function verifyAudit(): Promise<void> {
  const { stopDatabase } = await boot(() => {});
  try {
    const { chains, entries, broken } = await verifyAuditChains();
    for (const { streamId, seq, why } of broken) process.stdout.write(`Broken: chain ${streamId}, entry ${seq}: ${words[why]}\n`);
    process.stdout.write(`${chains} chains, ${entries} entries, ${broken.length} broken\n`);
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await stopDatabase();
  }
}
