export interface Chore {
  name: string;
  everySeconds: number;
  /** Returns whether there may be more to do at once. */
  work: () => Promise<boolean | void>;
}

export interface Worker {
  stop: () => Promise<void>;
}

/** Runs chores side by side, each in its own time and never twice at once; `stop` waits for what is under way. */
export function startChores(chores: readonly Chore[], onProblem: (name: string, problem: unknown) => void): Worker {
  const stops = chores.map(({ name, everySeconds, work }) => {
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;
    let running: Promise<void> = Promise.resolve();
    const turn = async () => {
      let more = false;
      try {
        more = (await work()) === true;
      } catch (problem) {
        onProblem(name, problem);
      }
      if (!stopped) wait(more ? 0 : everySeconds);
    };
    const wait = (seconds: number) => {
      timer = setTimeout(() => {
        running = turn();
      }, seconds * 1000);
    };
    wait(Math.min(everySeconds, 1));
    return async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    };
  });
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}
