/** Tells the person at the machine what is going on. */
export interface Progress {
  /** Runs one step and says when it is done; steps may overlap. */
  step<Outcome>(name: string, work: () => Promise<Outcome>): Promise<Outcome>;
}

/** Says nothing, as tests like it. */
export const silence: Progress = { step: (_name, work) => work() };

/**
 * One line for each step as it ends, such as `[5/9] deploy ... done 2.1 s`; the numbers count on from those of the
 * set-up.
 *
 * @param write receives each line
 * @param done steps that were done before
 * @param total steps of the whole command
 */
export function countedProgress(write: (line: string) => void, done: number, total: number): Progress {
  let count = done;
  return {
    async step(name, work) {
      const startedAt = performance.now();
      const outcome = await work();
      count += 1;
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      write(`[${String(count)}/${String(total)}] ${name} ... done ${seconds} s\n`);
      return outcome;
    },
  };
}
