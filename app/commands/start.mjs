import "./check-node.mjs";

// `npm start`: whatever is missing first, then the service, in this same process so that signals reach it directly.
start();

async function start() {
  const { CommandFailure, root } = await import("./run-program.mjs");
  const { installWhenNeeded } = await import("./install.mjs");
  const { buildWhenNeeded, builtServer } = await import("./build.mjs");
  process.chdir(root);
  try {
    await installWhenNeeded((sentence) => console.log(`1 of 3  ${sentence}`));
    await buildWhenNeeded((sentence) => console.log(`2 of 3  ${sentence}`));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof CommandFailure && error.output) console.error(`\n${error.output}\n`);
    const refused = "code" in error && (error.code === "EACCES" || error.code === "EROFS");
    console.error(refused ? `Work Local may not write to its own folder (${error.message}). Start it as the user the folder belongs to.` : error.message);
    process.exit(1);
  }
  console.log("3 of 3  starting");
  process.env["NODE_ENV"] = "production";
  process.argv = [process.execPath, builtServer, "start", ...process.argv.slice(2)];
  const { pathToFileURL } = await import("node:url");
  await import(pathToFileURL(builtServer).href);
}
