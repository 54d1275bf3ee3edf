import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Gives each client of the AWS SDK the one address that its functions call: the service's in their own region, or
 * the one that `AWS_ENDPOINT_URL` names. The SDK finds it by a table of rules for every partition, FIPS, dual stack
 * and addresses by account, which each client unpacks when it is made: 15 KB of every bundle.
 *
 * What the rules would answer otherwise is refused, so that it fails in the first test and not silently. S3 keeps its
 * rules: its address depends on the bucket.
 */
export function regionalEndpoints(): Plugin {
  return {
    name: "regional-endpoints",
    setup(plugin) {
      plugin.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/endpoint\/endpointResolver\.js$/ }, ({ path }) => {
        const host = regionalHost(readFileSync(path.replace("endpointResolver.js", "bdd.js"), "utf8"));
        return host === undefined ? undefined : { contents: resolverFor(host), resolveDir: dirname(path) };
      });
    },
  };
}

/** The service's name in its address, where its rules know one host for a region and no other. */
function regionalHost(rules: string): string | undefined {
  if (rules.includes("isVirtualHostableS3Bucket")) return undefined;
  const hosts = [...rules.matchAll(/"https:\/\/([a-z-]+)\.\{Region\}\.\{PartitionResult#dnsSuffix\}"/g)];
  return hosts.map(([, host]) => host).find((host) => host !== undefined && !/-fips$|^search-|^streams-/.test(host));
}

function resolverFor(host: string): string {
  return `
    export const defaultEndpointResolver = ({ Endpoint, Region, UseFIPS, UseDualStack }) => {
      if (UseFIPS || UseDualStack || !/^(?:eu|us|ap|ca|sa|af|me|il|mx)-[a-z]+-\\d+$/.test(Region))
        throw new Error("Only a region's own address is in the bundles: lib/bundling/regional-endpoints.ts");
      return { url: new URL(Endpoint ?? "https://${host}." + Region + ".amazonaws.com"), properties: {}, headers: {} };
    };
  `;
}
