import { describe, expect, it } from "vitest";
import { siteFolders } from "../../../lib/local/build-pages.ts";
import { headersOfFramed, securityHeaders } from "../../../lib/site/security-headers.ts";
import { EdgeStack } from "../../../lib/stacks/edge.ts";
import { findStage } from "../../../lib/stages.ts";
import { emptyApp, production, referredIds } from "../synthesised.ts";
import type { Value } from "../synthesised.ts";

/** The edge of a stage where journal systems show Webcert. */
function framedEdge(): Readonly<Record<string, Value>> {
  const app = emptyApp("prod");
  const stage = findStage((name) => app.node.tryGetContext(name));
  if (stage.edge === undefined) throw new Error("Production has no edge");
  const edge = { ...stage.edge, framedBy: ["https://journal.example", "https://vard.example:8443"] } as const;
  const made = new EdgeStack(app, { stage, edge, site: siteFolders });
  return app.synth().getStackArtifact(made.artifactId).template.Resources;
}

/** By path, who may frame what lies there, the older header of the same, and whether a window is left to its opener. */
function toldBy(resources: Readonly<Record<string, Value>>) {
  const distribution = Object.values(resources).find(({ Type }) => Type === "AWS::CloudFront::Distribution");
  const { DefaultCacheBehavior, CacheBehaviors } = distribution.Properties.DistributionConfig;
  return Object.fromEntries(
    [{ ...DefaultCacheBehavior, PathPattern: "*" }, ...CacheBehaviors].map((one: Value) => {
      const [policy = ""] = referredIds(one.ResponseHeadersPolicyId);
      const { SecurityHeadersConfig, CustomHeadersConfig } = resources[policy].Properties.ResponseHeadersPolicyConfig;
      const csp: string = SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
      const opener = CustomHeadersConfig.Items.find(({ Header }: Value) => Header === "cross-origin-opener-policy");
      const frameOption = SecurityHeadersConfig.FrameOptions?.FrameOption;
      return [one.PathPattern, [/frame-ancestors ([^;]*)/.exec(csp)?.[1], frameOption, opener.Value]];
    }),
  );
}

const nobody = ["'none'", "DENY", "same-origin"];

describe("A stage whose journal systems show Webcert", () => {
  it("names them for Webcert alone, and leaves the issuer's windows to their openers", () => {
    const { "/webcert/*": framed, "/auth/*": issuer, ...others } = toldBy(framedEdge());
    expect(framed).toEqual(["https://journal.example https://vard.example:8443", undefined, "same-origin"]);
    expect(issuer).toEqual(["'none'", "DENY", "unsafe-none"]);
    expect(Object.keys(others)).toContain("*");
    for (const [path, told] of Object.entries(others)) expect([path, told]).toEqual([path, nobody]);
  });

  it("is none of ours by default: nobody frames anything", () => {
    const { Edge } = Object.fromEntries(
      production.stacks.map(({ name, text }) => [
        name,
        (JSON.parse(text) as { Resources: Record<string, Value> }).Resources,
      ]),
    );
    for (const [path, told] of Object.entries(toldBy(Edge ?? {}))) expect([path, told]).toEqual([path, nobody]);
  });

  it("changes two headers of all, and loosens no other rule of what a page may do", () => {
    const framed = headersOfFramed(["https://journal.example"]);
    const differing = Object.entries(securityHeaders).filter(([name, value]) => Reflect.get(framed, name) !== value);
    expect(differing.map(([name]) => name)).toEqual(["content-security-policy", "x-frame-options"]);
    const rules = (policy: string) => policy.split("; ").filter((rule) => !rule.startsWith("frame-ancestors"));
    expect(rules(framed["content-security-policy"])).toEqual(rules(securityHeaders["content-security-policy"]));
  });
});
