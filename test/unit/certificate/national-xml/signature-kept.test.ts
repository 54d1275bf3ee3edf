import { expect, it } from "vitest";
import { withoutName } from "../../../../functions/certificate/national-xml/without-name.ts";
import { aSigningAuthority, elin, registerCertificateXml, signedWith } from "../signature/signed-certificate.ts";

it("A certificate signed in our own form, with nothing in it but what is known, keeps its signature", async () => {
  const { authority } = await aSigningAuthority();
  const signed = await signedWith(await authority.issue(elin), registerCertificateXml());
  expect(await withoutName(Buffer.from(signed))).toMatchObject({ mayHaveNamed: false });
});
