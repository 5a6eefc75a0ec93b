import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { CommandFailure, packageCommand, root, runProgram } from "./run-program.mjs";

const memory = join(root, ".local", "browser.json");
// The one without windows of its own first: the same pages in a third of the time.
const systemNames = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPrograms = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/**
 * A browser for the end-to-end tests that really opens a page here, fetched where there is none. Remembered, and tried again each time.
 * @param {(sentence: string) => void} say
 * @returns {Promise<{ executablePath: string }>}
 */
export async function findBrowser(say) {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) {
    if (await opensPages(chosen)) return { executablePath: chosen };
    throw new CommandFailure(`CHROMIUM_PATH is ${chosen}, and no browser opens a page from there. Correct it, or unset it to let one be found.`);
  }
  /** @type {(() => string | undefined | Promise<string | undefined>)[]} */
  const places = [remembered, playwrightsOwn, systemBrowser, () => downloadPlaywrights(say), () => unpackPackaged(say), () => installDebians(say)];
  for (const place of places) {
    const executablePath = await place();
    if (executablePath && (await opensPages(executablePath))) {
      remember(executablePath);
      return { executablePath };
    }
  }
  throw new CommandFailure(
    "The end-to-end tests need a browser, and none could be found or fetched. Install Chromium or Chrome, or set CHROMIUM_PATH to where one is.",
  );
}

/** The browser known without looking further, for somebody who runs Playwright by itself; `undefined` is Playwright's own. */
export function knownBrowser() {
  return process.env["CHROMIUM_PATH"] || remembered() || systemBrowser();
}

/** Nothing less shows that its libraries are there and that it may run here. @param {string} executablePath */
async function opensPages(executablePath) {
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch({ executablePath, timeout: 20_000 });
    await (await browser.newPage()).setContent("<p>");
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} */
function remembered() {
  try {
    const { executablePath } = JSON.parse(readFileSync(memory, "utf8"));
    return existsSync(executablePath) ? executablePath : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} executablePath */
function remember(executablePath) {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ executablePath }));
  } catch {
    // A checkout we may not write to: it is found again next time.
  }
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systemBrowser() {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return [...onPath, ...(process.platform === "darwin" ? macPrograms : [])].find((path) => existsSync(path));
}

/** @param {(sentence: string) => void} say */
async function downloadPlaywrights(say) {
  say("no browser here: asking Playwright to download one");
  await runProgram([...packageCommand("@playwright/test", "playwright"), "install", "chromium"], {
    silenceLimit: 30,
    limit: 600,
    longerThan: (elapsed) => say(`still downloading, ${elapsed} seconds so far`),
  });
  return playwrightsOwn();
}

/** The Chromium that comes as an npm package, with the libraries a bare system lacks. @param {(sentence: string) => void} say */
async function unpackPackaged(say) {
  const packed = join(root, "node_modules", "@sparticuz", "chromium");
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(packed)) return undefined;
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const folder = join(root, ".local", `chromium-${version}`);
  if (!existsSync(folder)) {
    say("unpacking the Chromium that comes with the packages");
    await unpack(folder);
  }
  return join(folder, "chromium-with-libraries");
}

// The package unpacks into the temporary folder, and its libraries only where it believes to be in Amazon's cloud.
/** @param {string} folder */
async function unpack(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  const program = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  const { code } = await runProgram([process.execPath, "--input-type=module", "--eval", program], {
    env: { TMPDIR: making, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    limit: 120,
  });
  if (code !== 0) return rmSync(making, { recursive: true, force: true });
  writeFileSync(join(making, "fonts.conf"), ownFonts(folder));
  writeFileSync(join(making, "chromium-with-libraries"), withLibraries, { mode: 0o755 });
  for (const name of [".", "chromium", "locales"]) chmodSync(join(making, name), 0o755);
  try {
    renameSync(making, folder);
  } catch {
    // Somebody else's was ready first.
    rmSync(making, { recursive: true, force: true });
  }
}

const withLibraries = `#!/bin/sh
here=$(dirname "$0")
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
LD_LIBRARY_PATH="$here/al2023/lib" exec "$here/chromium" "$@"
`;

/** @param {string} folder */
const ownFonts = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

/** @param {(sentence: string) => void} say */
async function installDebians(say) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("installing Debian's Chromium");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const longerThan = (/** @type {number} */ elapsed) => say(`still installing, ${elapsed} seconds so far`);
  await runProgram(["apt-get", "update"], { env, longerThan, limit: 120 });
  for (const name of systemNames.slice(0, 2)) {
    const { code } = await runProgram(["apt-get", "install", "-y", "--no-install-recommends", name], { env, longerThan, limit: 600 });
    if (code === 0) break;
  }
  return systemBrowser();
}
