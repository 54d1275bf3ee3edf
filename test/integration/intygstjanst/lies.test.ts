import { describe, expect, it } from "vitest";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { completeSignature, prepareSignature } from "../../../functions/certificate/signature/sign-certificate-xml.ts";
import { journalCertificate, saidToBeSignedNow } from "../../fixtures/main-job/journal-certificate.ts";
import { at, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  foreignUnit,
  ownUnit,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { startedExchange } from "../../started-exchange.ts";
import { aSigningAuthority, signedWith } from "../../unit/certificate/signature/signed-certificate.ts";

// Each kind of answer once, against what runs; every combination: test/unit/intygstjanst/lies.test.ts.

interface Person {
  readonly hsaId: string;
  readonly name: string;
}

const elin: Person = { hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg" };
const nurse: Person = { hsaId: "TSTNMT2321000156-1084", name: "Karin Lund" };
const elsewhere: Person = { hsaId: "TSTNMT2321000156-3079", name: "Ulla Almqvist" };

const region = "TSTNMT2321000156-102Q";
const practice = "TSTNMT2321000156-3001";

/** Signed by the signing service that the exchange trusts, in somebody's name. */
async function trusted(signer: Person, xml: string): Promise<string> {
  const { signerReference, certificateChain } = await askService("signers", signer);
  const chain = (certificateChain as string[]).map((one) => Buffer.from(one, "base64"));
  const prepared = await prepareSignature(Buffer.from(saidToBeSignedNow(xml)), chain, new Date());
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  const toBeSigned = Buffer.from(prepared.value.toBeSigned).toString("base64");
  const { signatureValue } = await askService("signatures", { signerReference, toBeSigned });
  const signed = completeSignature(prepared.value, Buffer.from(String(signatureValue), "base64"));
  if (!signed.ok) throw new Error(signed.refusal.code);
  return Buffer.from(signed.value).toString("utf8");
}

async function askService(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${startedExchange().signingServiceOrigin}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

async function untrusted(signer: Person, xml: string): Promise<string> {
  const { authority } = await aSigningAuthority(new Date());
  return signedWith(await authority.issue(signer), saidToBeSignedNow(xml), new Date());
}

type Change = (xml: string) => string;

const by =
  ({ hsaId, name }: Person): Change =>
  (xml) =>
    xml.replace(elin.hsaId, hsaId).replaceAll(elin.name, name);

interface Claim {
  readonly unit?: string;
  /** What the journal system writes otherwise, before anybody signs. */
  readonly written?: Change;
  readonly signed?: (xml: string) => Promise<string>;
  /** What is exchanged once it is signed. */
  readonly exchanged?: Change;
}

/** What the registration was answered, and the certificate's id. */
async function register({ unit = ownUnit, written, signed, exchanged }: Claim) {
  const patient = aPatient();
  const { id, xml } = journalCertificate(unit, patient, today());
  const asWritten = written?.(new TextDecoder().decode(xml)) ?? new TextDecoder().decode(xml);
  const asSigned = (await signed?.(asWritten)) ?? asWritten;
  const sent = Buffer.from(exchanged?.(asSigned) ?? asSigned);
  const answer = await api.soap("journal-system", "/riv/register-certificate", writeEnvelope(ownUnit, sent));
  const told = (name: string) => new RegExp(`${name}>([^<]*)<`).exec(answer.xml)?.[1];
  const result = [answer.status, told("errorId") ?? told("resultCode")];
  return { id, patient, result, because: told("resultText") ?? "" };
}

/** What staff and lists tell of what is not confirmed. */
async function shown(id: string): Promise<readonly unknown[]> {
  const read = succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: ownUnit }));
  const list = succeeded(await api.get("doctor", "/api/certificates?type=LISJP&limit=100", { unit: ownUnit }));
  const listed = (at(list, "certificates") as object[]).find((one) => textAt(one, "certificateId") === id);
  return [at(read, "unconfirmed"), at(listed, "unconfirmed")];
}

const byElin = (xml: string): Promise<string> => trusted(elin, xml);

describe("What a journal system says of a certificate", () => {
  it("is believed where the directory knows the unit and the issuer, who has signed it under a trusted root", async () => {
    const { id, result } = await register({ signed: byElin });
    expect(result).toEqual([200, "OK"]);
    expect(await shown(id)).toEqual([undefined, undefined]);
  });

  it.each<readonly [what: string, claim: Claim, reasons: readonly string[]]>([
    ["nobody has signed it", {}, ["unsigned"]],
    [
      "nobody who is trusted says whose the signature is",
      { signed: (xml) => untrusted(elin, xml) },
      ["signer-unproven"],
    ],
    [
      "the directory does not know who issued it",
      {
        written: by({ ...elin, hsaId: "TSTNMT2321000156-9999" }),
        signed: (xml) => trusted({ ...elin, hsaId: "TSTNMT2321000156-9999" }, xml),
      },
      ["signer-unknown"],
    ],
    [
      "the directory knows the issuer by another name",
      { written: by({ ...elin, name: "Annan Namnsson" }), signed: byElin },
      ["signer-otherwise"],
    ],
  ])("is stored and shown as not confirmed where %s", async (_what, claim, reasons) => {
    const { id, result } = await register(claim);
    expect(result).toEqual([200, "OK"]);
    expect(await shown(id)).toEqual([reasons, reasons]);
  });

  it.each<readonly [what: string, claim: Claim, error: string, because: string]>([
    [
      "the text was exchanged after it was signed",
      { signed: byElin, exchanged: (xml) => xml.replace("Annan akut tonsillit", "Akut blindtarmsinflammation") },
      "VALIDATION_ERROR",
      "har ändrats",
    ],
    [
      "the patient was exchanged after it was signed",
      { signed: byElin, exchanged: (xml) => xml.replace(/(person-id>.*?extension>)\d{12}/s, `$1${aPatient()}`) },
      "VALIDATION_ERROR",
      "har ändrats",
    ],
    ["another doctor signed it", { signed: (xml) => trusted(elsewhere, xml) }, "VALIDATION_ERROR", "en annans"],
    [
      "a nurse is said to have issued it",
      { written: by(nurse), signed: (xml) => trusted(nurse, xml) },
      "VALIDATION_ERROR",
      "en roll som inte signerar",
    ],
    [
      "the doctor works at another care provider",
      { written: by(elsewhere), signed: (xml) => trusted(elsewhere, xml) },
      "VALIDATION_ERROR",
      "inget medarbetaruppdrag",
    ],
    [
      "the system does not act for the unit",
      { unit: foreignUnit, written: (xml) => xml.replaceAll(region, practice), signed: byElin },
      "APPLICATION_ERROR",
      "inte anslutet för vårdenheten",
    ],
    [
      "the unit is another care provider's",
      { written: (xml) => xml.replaceAll(region, practice), signed: byElin },
      "APPLICATION_ERROR",
      "inte anslutet för vårdenheten",
    ],
  ])("is refused where %s, and nothing of it is kept", async (_what, claim, error, because) => {
    const { id, result, because: told } = await register(claim);
    expect([...result, told]).toEqual([200, error, expect.stringContaining(because)]);
    expect(await tables.list("certificates", `C#${id}`, "")).toEqual([]);
  });
});
