import { describe, expect, it } from "vitest";
import type { CertificateOnItsWay, Status } from "../../../../web/start/local-answers.ts";
import { stepDetail, stepInWords } from "../../../../web/start/step-words.ts";
import { newsOf, wayOf } from "../../../../web/start/way-of-certificate.ts";

const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, "0")}:00.000Z`;

function aCertificate(changes: Partial<CertificateOnItsWay> = {}): CertificateOnItsWay {
  return {
    certificateId: "1",
    form: "FK7804-2.0",
    textVersion: "2.0",
    state: "signed",
    signedAt: at(0),
    unit: "U",
    sentTo: [],
    deliveries: [],
    ...changes,
  };
}

type Delivery = CertificateOnItsWay["deliveries"][number];
const aDelivery = (changes: Partial<Delivery>): Delivery => ({
  deliveryId: "d",
  recipient: "FKASSA",
  action: "register",
  state: "open",
  tries: 0,
  createdAt: at(1),
  hasRecipientWords: false,
  ...changes,
});
const sent = { sentTo: [{ recipient: "FKASSA", sentAt: at(1), state: "on-its-way" as const }] };

const recipients = [{ code: "FKASSA", name: { sv: "Försäkringskassan", en: "Försäkringskassan" } }];

const inWords = (certificate: CertificateOnItsWay) =>
  wayOf(certificate).map((step) =>
    [stepInWords(step, "sv", recipients), stepDetail(step, "sv", Date.parse(at(0)))]
      .filter((text) => text !== "")
      .join(" "),
  );

describe("A certificate's way", () => {
  it("begins when it is signed, and may wait there", () => {
    expect(inWords(aCertificate())).toEqual(["Signerat 10:00:00", "Inte skickat än"]);
  });

  it("is on its way before the delivery has begun", () => {
    expect(inWords(aCertificate(sent))).toEqual([
      "Signerat 10:00:00",
      "Skickat 10:01:00",
      "På väg till Försäkringskassan",
    ]);
  });

  it("says how often it was tried and when the next try comes", () => {
    const delivery = aDelivery({ tries: 2, nextTryAt: at(7) });
    expect(inWords(aCertificate({ ...sent, deliveries: [delivery] })).at(-1)).toBe(
      "På väg till Försäkringskassan 2 försök hittills, nästa 10:07:00",
    );
  });

  it("ends where it arrives", () => {
    expect(
      inWords(aCertificate({ ...sent, deliveries: [aDelivery({ state: "done", settledAt: at(2) })] })).at(-1),
    ).toBe("Framme hos Försäkringskassan 10:02:00");
  });

  it("says that it has stopped, since somebody has to look", () => {
    const [, , last] = wayOf(aCertificate({ ...sent, deliveries: [aDelivery({ state: "stopped", tries: 1 })] }));
    expect(last).toMatchObject({ state: "stopped" });
  });

  it("goes on after the certificate was made void, until the recipient knows", () => {
    const deliveries = [aDelivery({ state: "done", settledAt: at(2) }), aDelivery({ action: "revoke" })];
    expect(inWords(aCertificate({ ...sent, state: "revoked", revokedAt: at(3), deliveries })).slice(3)).toEqual([
      "Makulerat 10:03:00",
      "Makuleringen är på väg till Försäkringskassan",
    ]);
  });

  it("ends with the revocation where the recipient never got the certificate", () => {
    const never = aDelivery({ action: "revoke", state: "not-needed" });
    const deliveries = [aDelivery({ state: "stopped", tries: 1 }), never];
    expect(inWords(aCertificate({ ...sent, state: "revoked", revokedAt: at(3), deliveries })).at(-1)).toBe(
      "Makulerat 10:03:00",
    );
  });

  it("of a void certificate that was never sent does not wait for anything", () => {
    expect(inWords(aCertificate({ state: "revoked", revokedAt: at(3) }))).toEqual([
      "Signerat 10:00:00",
      "Makulerat 10:03:00",
    ]);
  });

  it("names a recipient of whom no name is known by its code", () => {
    expect(
      inWords(aCertificate({ sentTo: [{ recipient: "ANNAN", sentAt: at(1), state: "on-its-way" as const }] })).at(-1),
    ).toBe("På väg till ANNAN");
  });
});

describe("News", () => {
  const look = (...certificates: CertificateOnItsWay[]): Status => ({
    units: [{ hsaId: "U", name: "Enheten", certificates }],
    unpublishedEvents: 0,
    waitingDeliveries: 0,
    stoppedDeliveries: 0,
  });

  it("are none at the first look, and none while nothing happens", () => {
    expect(newsOf(undefined, look(aCertificate()))).toEqual([]);
    expect(newsOf(look(aCertificate()), look(aCertificate()))).toEqual([]);
  });

  it("tell a new certificate, and one that has arrived, once each", () => {
    const before = look(aCertificate({ ...sent, deliveries: [aDelivery({})] }));
    const now = look(
      aCertificate({ ...sent, deliveries: [aDelivery({ state: "done", settledAt: at(2) })] }),
      aCertificate({ certificateId: "2" }),
    );
    expect(newsOf(before, now).map(({ certificateId, step }) => [certificateId, step.kind])).toEqual([
      ["1", "arrived"],
      ["2", "signed"],
    ]);
  });
});
