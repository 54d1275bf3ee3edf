import { describe, expect, it } from "vitest";
import { signedGets } from "../../../../functions/statistik/reports/signed-get.ts";

const credentials = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

describe("a signed GET of S3", () => {
  it("has the signature of AWS's published example", async () => {
    const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt");
    const sign = signedGets("us-east-1", credentials);
    const headers = await sign(url, "2013-05-24T00:00:00.000Z", { range: "bytes=0-9" });
    expect(headers["authorization"]).toBe(
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, " +
        "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, " +
        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    );
  });

  it("signs the session's token where the role has one", async () => {
    const sign = signedGets("eu-north-1", { ...credentials, sessionToken: "token" });
    const url = new URL("https://s3.eu-north-1.amazonaws.com/b/latest.json");
    const headers = await sign(url, "2026-11-22T02:30:00.000Z");
    expect(headers["x-amz-security-token"]).toBe("token");
    expect(headers["authorization"]).toContain(
      "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,",
    );
  });
});
