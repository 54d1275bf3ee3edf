import { beforeAll, describe, expect, it } from "vitest";
import { placesHolding } from "../../fixtures/main-job/everything-stored.ts";
import { journalCertificate, patientsName, saidToBeSignedNow } from "../../fixtures/main-job/journal-certificate.ts";
import { at } from "../../fixtures/main-job/read-answer.ts";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { CertificateStore } from "../../../functions/certificate/store/certificate-store.ts";
import {
  api,
  aPatient,
  eventually,
  everything,
  keyRing,
  ownUnit,
  receivedBy,
  send,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { aSigningAuthority, signedWith } from "../../unit/certificate/signature/signed-certificate.ts";

const patient = aPatient();
const issuer = { hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg" };

let id: string;
let signed: string;

beforeAll(async () => {
  const journal = journalCertificate(ownUnit, patient, today());
  const { authority } = await aSigningAuthority(new Date());
  id = journal.id;
  const written = saidToBeSignedNow(new TextDecoder().decode(journal.xml));
  signed = await signedWith(await authority.issue(issuer), written, new Date());
  const answer = await api.soap(
    "journal-system",
    "/riv/register-certificate",
    writeEnvelope(ownUnit, new TextEncoder().encode(signed)),
  );
  expect([answer.status, answer.xml]).toEqual([200, expect.stringContaining(">OK<")]);
});

describe("A certificate that a journal system has signed with the patient's name in it", () => {
  it("is kept encrypted as it came, byte for byte, as evidence for its signature", async () => {
    expect(signed).toContain(patientsName);
    const opened = await new CertificateStore(tables, keyRing, () => undefined).open(id);
    expect(Buffer.from(opened?.signedXml ?? []).toString("utf8")).toBe(
      signed.replace(/^<\?xml[^>]*\?>\s*/, "").trimEnd(),
    );
    expect([opened?.certificate.namesPatient, JSON.stringify(opened?.document).includes(patientsName)]).toEqual([
      true,
      false,
    ]);
  });

  it("is read by the doctor, sent and received without the name", { timeout: 60_000 }, async () => {
    const read = succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: ownUnit }));
    expect([at(read, "certificateId"), JSON.stringify(read).includes(patientsName)]).toEqual([id, false]);
    await send(id);
    await eventually("the certificate to arrive", () => receivedBy("forsakringskassan", id));
    expect(await receivedBy("forsakringskassan", id)).toMatchObject({
      namesPatient: false,
      isSigned: false,
      patient: { number: patient },
    });
  });

  it("leaves the name in no table, stream, bucket, queue and log", async () => {
    expect(placesHolding(await everything(), [patientsName])).toEqual([]);
  });
});
