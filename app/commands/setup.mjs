import "./check-node.mjs";

// `npm run setup`: what `npm start` does before it starts. Safe to run twice.
const { CommandFailure, root } = await import("./run-program.mjs");
const { installWhenNeeded } = await import("./install.mjs");
const { buildWhenNeeded } = await import("./build.mjs");
process.chdir(root);
try {
  await installWhenNeeded((sentence) => console.log(sentence));
  await buildWhenNeeded((sentence) => console.log(sentence));
} catch (error) {
  if (!(error instanceof CommandFailure)) throw error;
  console.error(`${error.output}\n\n${error.message}`);
  process.exit(1);
}
