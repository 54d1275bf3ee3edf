import type { Issuer, PersonId } from "../../../../functions/certificate/model/certificate-document.ts";
import type { MessageToRecipient, ReceivedMessage } from "../../../../functions/certificate/model/message.ts";
import type { Revocation } from "../../../../functions/certificate/national-xml/revoke-certificate.ts";

/** The official test person. */
export const tolvan: PersonId = { kind: "personnummer", number: "191212121212" };

export const doctor: Issuer = {
  hsaId: "TSTNMT2321000156-1001",
  name: "Åsa Läkare",
  prescriberCode: "1234567",
  positions: [{ code: "203090", text: "Läkare legitimerad, annan" }, { code: "204010" }],
  specialities: [{ code: "32", text: "Allmänmedicin" }],
  unit: {
    hsaId: "TSTNMT2321000156-1003",
    name: "Norrbacka vårdcentral",
    workplaceCode: "1234567890123",
    address: "Björkvägen 4",
    postalCode: "90123",
    city: "Norrbacka",
    phone: "090-123 45 00",
    email: "vardcentralen@norrbacka.example",
    careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
  },
};

export const certificate = { id: "5f8a3b1e-7c8d-4d2a-9a53-000000000001", issuingUnit: doctor.unit.hsaId };

export const revocation: Revocation = {
  reason: "Fel patient & fel <datum>",
  sentAt: "2026-11-22T09:30:00",
  certificate,
  patient: tolvan,
  revokedBy: doctor,
};

export const careQuestion: MessageToRecipient = {
  kind: "question",
  id: "a3a1c3a0-0000-4000-8000-000000000001",
  sentAt: "2026-11-22T09:31:00",
  certificate,
  patient: tolvan,
  subject: "KONTKT",
  heading: "Kontakt önskas",
  text: "Vem handlägger?\r\nRing <helst> & snart",
  lastAnswerDate: "2026-12-01",
  recipientAddress: "2021005521",
  sender: doctor,
};

export const careAnswer: MessageToRecipient = {
  kind: "answer",
  id: "a3a1c3a0-0000-4000-8000-000000000002",
  referenceId: "vår-1",
  sentAt: "2026-11-22T09:32:00",
  certificate,
  patient: tolvan,
  subject: "KOMPLT",
  text: "Det går inte att komplettera intyget.",
  answerTo: { messageId: "b3a1c3a0-0000-4000-8000-000000000001", referenceId: "deras-1" },
  recipientAddress: "2021005521",
  sender: doctor,
};

/** A question from an authority; each test changes what it is about. */
export const authorityQuestion: ReceivedMessage = {
  id: "b3a1c3a0-0000-4000-8000-000000000001",
  sentAt: "2026-11-22T10:00:00",
  certificate,
  patient: tolvan,
  subject: "AVSTMN",
  text: "Kan vi träffas?",
  complements: [],
};

/**
 * A RegisterCertificate element as a signer leaves it: every namespace declared on its own root, a signature element,
 * and no name.
 */
export function registerCertificateXml(
  options: {
    readonly id?: string;
    readonly number?: string;
    readonly type?: string;
    readonly codeSystem?: string;
    readonly signature?: string;
    readonly answerTo?: string;
    readonly givenName?: string;
  } = {},
): string {
  const signature =
    options.signature ??
    `<p:underskrift xmlns:p="urn:riv:clinicalprocess:healthcond:certificate:3.2">${someSignature}</p:underskrift>`;
  const answerTo =
    options.answerTo === undefined ? "" : `<r:svarPa><meddelande-id>${options.answerTo}</meddelande-id></r:svarPa>`;
  const id = (root: string, extension: string): string =>
    `<t:root>${root}</t:root><t:extension>${extension}</t:extension>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<r:RegisterCertificate xmlns="urn:riv:clinicalprocess:healthcond:certificate:3" xmlns:r="urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3" xmlns:t="urn:riv:clinicalprocess:healthcond:certificate:types:3">${answerTo}<r:intyg>
<intygs-id>${id(doctor.unit.hsaId, options.id ?? certificate.id)}</intygs-id>
<typ><t:code>${options.type ?? "LISJP"}</t:code><t:codeSystem>${options.codeSystem ?? "b64ea353-e8f6-4832-b563-fc7d46f29548"}</t:codeSystem></typ>
<version>2.0</version><signeringstidpunkt>2026-11-22T09:00:00</signeringstidpunkt>
<patient><person-id>${id("1.2.752.129.2.1.3.1", options.number ?? tolvan.number)}</person-id><fornamn>${options.givenName ?? ""}</fornamn><efternamn/><postadress/><postnummer/><postort/></patient>
<skapadAv><personal-id>${id("1.2.752.129.2.1.4.1", doctor.hsaId)}</personal-id><fullstandigtNamn>${doctor.name}</fullstandigtNamn><enhet><enhets-id>${id("1.2.752.129.2.1.4.1", doctor.unit.hsaId)}</enhets-id><arbetsplatskod>${id("1.2.752.29.4.71", "1234567890123")}</arbetsplatskod><enhetsnamn>${doctor.unit.name}</enhetsnamn><postadress>Björkvägen 4</postadress><postnummer>90123</postnummer><postort>Norrbacka</postort><telefonnummer>090-123 45 00</telefonnummer><vardgivare><vardgivare-id>${id("1.2.752.129.2.1.4.1", doctor.unit.careProvider.hsaId)}</vardgivare-id><vardgivarnamn>Region Norrbacka</vardgivarnamn></vardgivare></enhet></skapadAv>
<svar id="27"><delsvar id="27.1">false</delsvar></svar>
<svar id="32"><instans>1</instans><delsvar id="32.1"><t:cv><t:code>HALFTEN</t:code><t:codeSystem>KV_FKMU_0003</t:codeSystem></t:cv></delsvar></svar>${signature}</r:intyg></r:RegisterCertificate>
`;
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A signature that has what the schema requires and signs nothing. */
export const someSignature =
  '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/><ds:Reference URI=""><ds:DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature>';
