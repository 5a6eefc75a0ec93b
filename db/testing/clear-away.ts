import { spawn } from "node:child_process";

// Its standard input ends when we do, however we end. It has a session of its own, so that Ctrl-C does not reach it.
const clearAway = `
  cat > /dev/null
  for claim in $(find "$@" -name postmaster.pid); do
    pid=$(head -n 1 "$claim")
    kill -INT "$pid"
    while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
  done
  rm -rf "$@"
`;

/**
 * Stops the databases in the folders and removes the folders when this process dies without having done so, even by SIGKILL.
 * Not on Windows, which has no such shell. Call what it returns once they are gone.
 */
export function clearAwayIfWeDie(folders: string[]): () => void {
  if (process.platform === "win32") return () => undefined;
  const watcher = spawn("/bin/sh", ["-c", clearAway, "work-local-tests", ...folders], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.unref();
  return () => void watcher.kill("SIGKILL");
}
