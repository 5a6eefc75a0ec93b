import "./check-node.mjs";

// `npm test`: everything that must be true before a change is merged, and exactly what the CI runs.
//   npm test                     stops at the first check that fails
//   npm test -- --keep-going     runs them all
//   npm test -- unit types       only these
void test(process.argv.slice(2));

/** @param {string[]} words */
async function test(words) {
  const began = Date.now();
  const { cleanUpWith, exitWith, root } = await import("./run-program.mjs");
  const { stopLeftovers } = await import("./stop-leftovers.mjs");
  process.chdir(root);
  await install();
  const { checksCalled, runChecks } = await import("./checks.mjs");
  const checks = checksCalled(words.filter((word) => !word.startsWith("--")));
  if (typeof checks === "string") return giveUp(checks);

  const mark = { WORK_LOCAL_TEST_RUN: `${process.pid}.${began}` };
  cleanUpWith(() => stopLeftovers(mark));
  const { passed, failed, notChecked = [] } = await runChecks(checks, { keepGoing: words.includes("--keep-going"), mark });
  const left = await stopLeftovers(mark);
  if (left.length > 0) console.log(`Stopped what was left running: ${left.join(", ")}`);
  if (notChecked.length > 0) console.log(`\n${notChecked.length} NOT CHECKED:\n${notChecked.map((name) => `  ${name}`).join("\n")}`);
  console.log(`\n${failed === 0 ? "All is well" : "Not well"}, after ${((Date.now() - began) / 1000).toFixed(1)} seconds`);
  console.log(`${passed} passed, ${failed} failed`);
  exitWith(failed === 0 ? 0 : 1);
}

async function install() {
  const { CommandFailure } = await import("./run-program.mjs");
  const { installWhenNeeded } = await import("./install.mjs");
  try {
    await installWhenNeeded((sentence) => console.log(`Packages: ${sentence}`));
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    giveUp(`${error.output}\n\n${error.message}`);
  }
}

/** @param {string} words */
function giveUp(words) {
  console.error(`\n${words}`);
  process.exit(1);
}
