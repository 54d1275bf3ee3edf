/** How a long-running command learns that it is to end. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Resolves with the reason when the end is asked for. */
  readonly asked: Promise<string>;
}

const patienceMilliseconds = 10_000;

/**
 * Ends the command on Ctrl-C, on a closed terminal, and when the launcher is gone. A second signal does not wait for an
 * orderly end; what was started ends all the same, since each guard notices that we are gone (bin/guard.mjs).
 */
export function endWithLauncher(): Ending {
  const ending = new AbortController();
  const end = (reason: string): void => {
    if (ending.signal.aborted) process.exit(130);
    ending.abort(new Error(reason));
    setTimeout(() => process.exit(130), patienceMilliseconds).unref();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => end(`Received ${name}`));
  const hasLauncher = process.env["INTYG_STARTED_BY_LAUNCHER"] === "1";
  // It is said of this process only, not of those it starts.
  delete process.env["INTYG_STARTED_BY_LAUNCHER"];
  if (hasLauncher) {
    const gone = (): void => {
      if (!ending.signal.aborted) end("The launcher is gone");
    };
    process.stdin.on("end", gone).on("error", gone).resume().unref();
  }
  // A closed terminal or pipe must not keep us from ending what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    signal: ending.signal,
    asked: new Promise((resolve) => {
      ending.signal.addEventListener("abort", () => {
        resolve(String(ending.signal.reason));
      });
    }),
  };
}
