import { describe, expect, test } from "vitest";

import { checkTrust, trustedRootsFromPem } from "../../../../functions/certificate/signature/trusted-roots.ts";
import { parseX509 } from "../../../../functions/certificate/signature/parse-x509.ts";
import type { ParsedX509 } from "../../../../functions/certificate/signature/parse-x509.ts";
import { certificates } from "./test-authority.ts";

type Name = keyof typeof certificates;

const at = new Date("2030-01-01T12:00:00Z");
const pem = (name: Name): string => `-----BEGIN CERTIFICATE-----\n${certificates[name]}\n-----END CERTIFICATE-----\n`;

function read(name: Name): ParsedX509 {
  const certificate = parseX509(Buffer.from(certificates[name], "base64"));
  if (certificate === undefined) throw new Error(`Unreadable: ${name}`);
  return certificate;
}

const trust = (signer: Name, others: readonly Name[] = [], roots: readonly Name[] = ["root"], when = at) =>
  checkTrust([read(signer), ...others.map(read)], trustedRootsFromPem(roots.map(pem).join("")), when);

describe("the way from a signer to a trusted root", () => {
  test.each<readonly [string, Name, readonly Name[], readonly Name[]]>([
    ["straight to the root", "direct", [], ["root"]],
    ["by an issuer in between", "signer", ["issuer"], ["root"]],
    ["by the right one of several issuers, in any order", "signer", ["looseIssuer", "tooDeep", "issuer"], ["root"]],
    ["to one of several roots, of which another has the same name", "direct", [], ["otherRoot", "root"]],
    ["to a root with an RSA key", "belowRsa", [], ["rsaRoot"]],
    ["with the root sent along", "direct", ["root"], ["root"]],
  ])("is found %s", (_, signer, others, roots) => {
    expect(trust(signer, others, roots)).toEqual({ ok: true, value: undefined });
  });

  test.each<readonly [string, Name, readonly Name[], readonly Name[]]>([
    ["the issuer in between is missing", "signer", [], ["root"]],
    ["the root is another of the same name", "direct", [], ["otherRoot"]],
    ["the root comes with the signature and is not trusted", "direct", ["root"], ["otherRoot"]],
    ["more issuers follow than one of them allows", "belowTooDeep", ["tooDeep", "issuer"], ["root"]],
    ["an issuer is an authority that may not issue", "belowLoose", ["looseIssuer"], ["root"]],
    ["the issuer is a signer", "belowSigner", ["direct"], ["root"]],
    ["a certificate is signed with SHA-1", "sha1", [], ["root"]],
    ["a certificate has a critical extension that nobody here knows", "critical", [], ["root"]],
    ["the root's key is too short", "belowWeak", [], ["weakRoot"]],
    ["the certificate is the root itself under another root", "root", [], ["otherRoot"]],
  ])("is refused where %s", (_, signer, others, roots) => {
    expect(trust(signer, others, roots)).toEqual({ ok: false, refusal: { code: "signer-not-trusted" } });
  });

  test.each([
    ["before it began", "2026-01-01T00:00:00Z"],
    ["after the signer's certificate ran out, the root's not", "2037-06-01T00:00:00Z"],
    ["after all ran out", "2050-01-01T00:00:00Z"],
  ])("is refused %s", (_, when) => {
    expect(trust("signer", ["issuer"], ["root"], new Date(when))).toEqual({
      ok: false,
      refusal: { code: "signer-certificate-expired" },
    });
  });
});

describe("the trusted roots", () => {
  test("are read from PEM with text around them", () => {
    expect(trustedRootsFromPem(`Root of the service\n${pem("root")}\nand\r\n${pem("rsaRoot")}`)).toHaveLength(2);
  });

  test.each([
    ["nothing", ""],
    ["no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"],
    [
      "one that is broken among good ones",
      `${pem("root")}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
    ],
  ])("are not started without: %s", (_, text) => {
    expect(() => trustedRootsFromPem(text)).toThrow("cannot be read");
  });
});
