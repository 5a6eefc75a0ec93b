import { crash } from "./crash";
import { outbox } from "./outbox";
import { restore } from "./restore";

const drills: Record<string, (wishes: Record<string, number>) => Promise<void>> = { crash, outbox, restore };

const mostMinutes = 40;

const [name = "", ...words] = process.argv.slice(2);
const drill = drills[name];
if (!drill) throw new Error(`There is no drill "${name}". There are: ${Object.keys(drills).join(", ")}.`);
const wishes = Object.fromEntries(words.map((word) => /^--(\w+)=(\d+)$/.exec(word)).flatMap((found) => (found ? [[found[1]!, Number(found[2])] as const] : [])));
// Bounded: a drill that hangs has failed, and says so.
setTimeout(() => {
  console.error(`drill:${name}: NOT WELL, still not done after ${mostMinutes} minutes`);
  process.exit(1);
}, mostMinutes * 60_000).unref();
await drill(wishes);
process.exit(process.exitCode ?? 0);
