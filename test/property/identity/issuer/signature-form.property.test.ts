import { generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derSignatureToJose } from "../../../../functions/identity/issuer/signature-form.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

describe("A signature of the key service", () => {
  it("holds in the form of tokens, whatever zeros its numbers begin with", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (text) => {
        const signature = derSignatureToJose(sign("sha256", text, privateKey));
        expect(signature).toHaveLength(64);
        expect(verify("sha256", text, { key: publicKey, dsaEncoding: "ieee-p1363" }, signature)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it("of small numbers is filled up from the front", () => {
    const small = derSignatureToJose(Uint8Array.from([0x30, 6, 2, 1, 5, 2, 1, 7]));
    expect([small[31], small[63], small.reduce((sum, byte) => sum + byte)]).toEqual([5, 7, 12]);
  });

  it("that is none, or is cut or longer, is refused", () => {
    const der = sign("sha256", Buffer.from("x"), privateKey);
    const wrong = [new Uint8Array(), der.subarray(1), der.subarray(0, -1), Buffer.concat([der, Buffer.from([0])])];
    for (const bytes of wrong) expect(() => derSignatureToJose(bytes)).toThrow("Not a signature in DER");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          expect(derSignatureToJose(bytes)).toHaveLength(64);
        } catch (fault) {
          expect(fault).toBeInstanceOf(TypeError);
        }
      }),
    );
  });
});
