import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import Provider, * as original from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { keptClassNames } from "../../../lib/bundling/kept-class-names.ts";
import { projectFolder } from "../../../lib/bundling/project-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "class-names-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** oidc-provider as a function has it: in one minified file. */
async function minified(): Promise<typeof original> {
  const file = join(folder, "provider.mjs");
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "oidc-provider"; export { default } from "oidc-provider";',
      resolveDir: projectFolder,
    },
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [keptClassNames()],
    write: false,
  });
  await writeFile(file, outputFiles[0]!.contents);
  return (await import(file)) as typeof original;
}

/** The names of a provider's classes, by the property that holds them. */
function classesOf(provider: Provider): Record<string, string> {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(provider)).filter((name) => /^[A-Z]/.test(name));
  const found = names.map((name) => [name, (Reflect.get(provider, name) as { name?: unknown } | undefined)?.name]);
  return Object.fromEntries(found.filter(([, name]) => typeof name === "string") as [string, string][]);
}

const namesIn = (errors: object) => Object.entries(errors).map(([key, one]) => [key, (one as { name: string }).name]);

describe("oidc-provider in a function", () => {
  it("tells its records and errors apart by the names that it has itself", async () => {
    // Without keys of one's own it warns; here none is ever used.
    vi.spyOn(console, "warn").mockReturnValue();
    vi.spyOn(console, "info").mockReturnValue();
    const bundled = await minified();
    const classes = classesOf(new Provider("https://issuer.example"));
    expect(Object.keys(classes)).toEqual(expect.arrayContaining(["AccessToken", "IdToken", "Session", "Interaction"]));
    expect(classesOf(new bundled.default("https://issuer.example"))).toEqual(classes);
    expect(namesIn(bundled.errors)).toEqual(namesIn(original.errors));
    vi.restoreAllMocks();
  });
});
