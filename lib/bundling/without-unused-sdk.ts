import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Plugin } from "esbuild";

const fault = (feature: string) =>
  `throw new Error("${feature} are left out of the bundles: lib/bundling/without-unused-sdk.ts")`;

const noEventStreams = `
  export class EventStreamSerde { constructor() { ${fault("Event streams")} } }
  export const eventStreamSerdeProvider = () => ({});
  export const resolveEventStreamSerdeConfig = (config) => config;
`;

const noDiscoveredEndpoints = `
  export class EndpointCache { get() { ${fault("Discovered endpoints")} } }
`;

const noSoftwareHash = `
  export class Sha256Js { constructor() { ${fault("Hashes without node:crypto")} } }
`;

const noRetriesOfItsOwn = (strategy: string) => `
  export class ${strategy} { constructor() { ${fault("The SDK's own retries")} } }
`;

const noSharedFiles = `
  export { CONFIG_PREFIX_SEPARATOR } from "./constants";
  export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });
`;

/**
 * Leaves out what the AWS SDK imports for features that no function of ours uses. A stand-in whose feature
 * is used after all says so, so that this fails in the first test and not silently.
 *
 * - event streams: only operations that answer with a stream of events have them (transcription, S3 Select, Kinesis);
 * - the cache of discovered endpoints: DynamoDB's endpoint discovery is off unless a client asks for it;
 * - SHA-256 in JavaScript: for where the platform has none;
 * - the names of AWS's regions: which partition a region is of is told by the form of its name as well;
 * - when it tries again: each client has our patience instead (functions/platform/aws-client-settings.ts);
 * - the files of a developer's profile (~/.aws), which each client looks for when it is made: in Lambda there are none;
 * - the clients' package.json: of it only the version is sent, in the user agent.
 */
export function withoutUnusedSdk(): Plugin {
  return {
    name: "without-unused-sdk",
    setup(plugin) {
      plugin.onLoad({ filter: /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/ }, () => ({
        contents: noEventStreams,
      }));
      plugin.onLoad({ filter: /@aws-sdk\/endpoint-cache\/dist-es\/EndpointCache\.js$/ }, () => ({
        contents: noDiscoveredEndpoints,
      }));
      plugin.onLoad({ filter: /@smithy\/core\/dist-es\/submodules\/checksum\/sha256\/Sha256Js\.js$/ }, () => ({
        contents: noSoftwareHash,
      }));
      plugin.onLoad({ filter: /util-endpoints\/lib\/aws\/partitions\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replaceAll(/("regions": )\{(?:[^{}]|\{[^{}]*\})*\}/g, "$1{}"),
      }));
      plugin.onLoad({ filter: /util-retry\/(?:Adaptive|Standard)RetryStrategy\.js$/ }, ({ path }) => ({
        contents: noRetriesOfItsOwn(basename(path, ".js")),
      }));
      plugin.onLoad({ filter: /shared-ini-file-loader\/loadSharedConfigFiles\.js$/ }, ({ path }) => ({
        contents: noSharedFiles,
        resolveDir: dirname(path),
      }));
      plugin.onLoad({ filter: /@aws-sdk\/[^/]+\/package\.json$/ }, ({ path }) => ({
        contents: JSON.stringify({ version: versionOf(readFileSync(path, "utf8")) }),
        loader: "json",
      }));
    },
  };
}

function versionOf(packageJson: string): string {
  const parsed: unknown = JSON.parse(packageJson);
  return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "unknown";
}
