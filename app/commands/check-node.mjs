// Imported before anything else, and written so that an old Node can still read it.
const wanted = "20.19";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "Work Local needs Node " + wanted + " or newer, and this is Node " + process.versions.node + ". Install a newer one from https://nodejs.org and try again.",
  );
  process.exit(1);
}
