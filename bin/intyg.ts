/** The operator's command line (docs/command-line.md), on Node 24; bin/intyg.mjs starts it. */
import { buffer } from "node:stream/consumers";
import { exitCodes } from "./intyg/exit-codes.ts";
import { languageOf } from "./intyg/language.ts";
import { runIntyg } from "./intyg/run-intyg.ts";
import { startFolder } from "./intyg/start-folder.ts";

// Who reads only the first lines (`| head`) closes the pipe; nobody misses the rest.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

try {
  process.exitCode = await runIntyg(process.argv.slice(2), {
    out: (data) => void process.stdout.write(data),
    err: (line) => void process.stderr.write(line),
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    input: () => buffer(process.stdin),
    environment: process.env,
    language: languageOf(process.env),
    folder: startFolder(process.env, process.cwd()),
    now: () => new Date(),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = exitCodes.cannot;
}
