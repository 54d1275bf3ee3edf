import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { MessageReference } from "../../certificate/model/message.ts";
import { signCertificateDocument } from "../../certificate/signature/sign-certificate-document.ts";
import type {
  SigningService,
  SigningServiceRefusal,
  TellSigningFailure,
} from "../../certificate/signature/signing-service.ts";
import type { FindTrustedRoots } from "../../certificate/signature/trusted-roots.ts";
import { writeRegisterCertificate } from "../../certificate/national-xml/write-certificate-xml.ts";
import { trustedRoots } from "../../certificate/needs.ts";
import { httpSigningService } from "../../certificate/signature/http-signing-service.ts";
import { need } from "../../operation/need.ts";
import { readMutualTls } from "../../platform/mutual-tls.ts";
import { functionLog } from "../../platform/needs.ts";
import { ownParameter } from "../../platform/own-parameter.ts";
import { setting } from "../../platform/settings.ts";
import type { Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";

/** What is stored of a certificate at signing: what it says, and the national XML that was signed. */
export interface SignedText {
  readonly document: CertificateDocument;
  readonly signedXml: Uint8Array;
}

/** Writes the national XML, with the request that it answers if any, and has it signed in the issuer's name. */
export type Sign = (
  document: CertificateDocument,
  at: string,
  inReplyTo?: MessageReference,
) => Promise<Result<SignedText, SigningServiceRefusal>>;

export function signWith(signingService: SigningService, findRoots: FindTrustedRoots, tell: TellSigningFailure): Sign {
  return async (document, at, inReplyTo) => {
    const signed = await signCertificateDocument({
      unsignedXml: writeRegisterCertificate(document, inReplyTo),
      signer: { hsaId: document.issuer.hsaId, name: document.issuer.name },
      signedAt: new Date(at),
      signingService,
      trustedRoots: await findRoots(),
      tell,
    });
    return signed.ok ? ok({ document, signedXml: signed.value }) : signed;
  };
}

/** Signs by the signing service of the stage. */
export const signing = /* @__PURE__ */ need((the): Sign =>
  signWith(the(signingService), the(trustedRoots), the(functionLog)),
);

/** The signing service of the stage, called with our own certificate. */
const signingService = /* @__PURE__ */ need((the) => {
  const certificate = ownParameter(the, setting("SIGNING_SERVICE_CLIENT"), readMutualTls);
  return httpSigningService(setting("SIGNING_SERVICE_URL"), {
    tell: the(functionLog),
    mutualTls: () => certificate.get(),
  });
});
