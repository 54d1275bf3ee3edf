import { codeWorker } from "./code-worker.ts";
import type { AskedOfWorker } from "./code-worker.ts";

const answer = codeWorker((told) => postMessage(told));
addEventListener("message", ({ data }: MessageEvent<AskedOfWorker>) => answer(data));
