import { buildSync } from "esbuild";
import { join } from "node:path";
import type { Site } from "./viewer-request.ts";

/** CloudFront takes no larger function (CloudFront quotas, "Maximum function size"). */
const largest = 10 * 1024;

/**
 * The code of the CloudFront function that stands before the site.
 *
 * @throws {RangeError} when it has outgrown what CloudFront takes
 */
export function bundleViewerRequest(site: Site): string {
  const built = buildSync({
    stdin: {
      contents: `import { answerViewer } from "./viewer-request.ts";
        const site = ${JSON.stringify(site)};
        answer = (event) => answerViewer(site, event);`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    // CloudFront calls a function of this name and knows no modules.
    banner: { js: "var answer;" },
    footer: { js: "function handler(event){return answer(event)}" },
    // The features of runtime 2.0; what it lacks is an error here and not at the edge.
    target: "es5",
    supported: { "const-and-let": true, arrow: true, "template-literal": true },
    absWorkingDir: join(import.meta.dirname, "../.."),
  });
  const code = built.outputFiles[0]?.text ?? "";
  if (Buffer.byteLength(code) > largest)
    throw new RangeError(
      `The function before the site weighs ${String(Buffer.byteLength(code))} bytes, over ${String(largest)}`,
    );
  return code;
}
