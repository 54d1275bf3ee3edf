import { describe, expect, it } from "vitest";
import { exampleIssuer } from "../../../../functions/certificate/model/contract-examples.ts";
import { eventKinds } from "../../../../functions/webcert/certificates/history-event.ts";
import { historyOf } from "../../../../web/webcert/certificate/history-of.ts";
import type { Deliveries } from "../../../../web/webcert/certificate/certificate.ts";
import { words } from "../../../../web/webcert/words.ts";

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`;
const elin = { kind: "staff", hsaId: exampleIssuer.hsaId, name: exampleIssuer.name } as const;
type Life = Parameters<typeof historyOf>[0];
type Event = Life["events"][number];
const signing: Event = { kind: "signed", happenedAt: at(0), by: elin };
const sending = (by: NonNullable<Event["by"]> = elin): Event => ({
  kind: "sent",
  happenedAt: at(1),
  recipient: "FKASSA",
  by,
});
const lifeOf = (...events: readonly Event[]): Life => ({ events: [signing, ...events] });
const revoking: Event = { kind: "revoked", happenedAt: at(5), by: elin };
const revoked = { reason: "wrong-patient", by: elin } as const;
const sent = { recipient: "FKASSA", sentAt: at(1), by: elin, consent: "in-person" } as const;
const none: Deliveries = { sentTo: [], revocationTold: [] };

const told = (certificate: Parameters<typeof historyOf>[0], deliveries: Deliveries) =>
  historyOf(certificate, deliveries, words.sv, () => "FK").map(({ what, at: when, who, more, said, tone }) =>
    [when?.slice(14, 16), what, who, more, said, tone].filter((one) => one !== undefined).join(" | "),
  );

describe("The history of a certificate", () => {
  it("tells who signed, who sent and when it arrived", () => {
    expect(told(lifeOf(sending()), { ...none, sentTo: [{ ...sent, state: "arrived", arrivedAt: at(2) }] })).toEqual([
      "00 | Signerat | Elin Sandberg | done",
      "01 | Skickat till FK | Elin Sandberg | done",
      "02 | Framme hos FK | done",
    ]);
  });

  it("names no patient who sent it, and tells what is on its way last, without a time", () => {
    const own = { ...sent, by: { kind: "patient" }, consent: "sent-by-the-patient", state: "on-its-way" } as const;
    expect(told({ ...lifeOf(sending(own.by), revoking), revocation: revoked }, { ...none, sentTo: [own] })).toEqual([
      "00 | Signerat | Elin Sandberg | done",
      "01 | Skickat till FK | patienten själv | done",
      "05 | Makulerat | Elin Sandberg | Det gäller fel patient | void",
      "På väg till FK | waiting",
    ]);
  });

  it("tells when it was made void, by whom and why, and whether each recipient knows", () => {
    const sentTo = [{ ...sent, state: "stopped", stoppedAt: at(3) } as const];
    const life = {
      ...lifeOf(sending(), { kind: "stopped", happenedAt: at(3), recipient: "FKASSA" }, revoking),
      revocation: revoked,
    };
    const states = [
      { state: "on-its-way" },
      { state: "arrived", arrivedAt: at(6) },
      { state: "stopped", stoppedAt: at(7), stoppedBecause: "not-taken", recipientWords: "Okänt intyg" },
    ] as const;
    expect(
      states.map((state) => told(life, { sentTo, revocationTold: [{ recipient: "FKASSA", ...state }] }).slice(2)),
    ).toEqual(
      [
        "På väg: FK får veta att det är makulerat | waiting",
        "06 | FK har fått veta att det är makulerat | done",
        `07 | FK vet inte att intyget är makulerat | Mottagaren tar inte emot det | Okänt intyg | void`,
      ].map((last) => [
        `03 | Stoppat på väg till FK | Det gick inte att få fram | void`,
        "05 | Makulerat | Elin Sandberg | Det gäller fel patient | void",
        last,
      ]),
    );
  });

  it("tells why it was made void in the words of who made it so, after the reason", () => {
    const revocation = { reason: "other-serious-error", explanation: "Fel kroppssida.", by: elin } as const;
    expect(told({ ...lifeOf(revoking), revocation }, none).at(-1)).toBe(
      "05 | Makulerat | Elin Sandberg | Det innehåller ett allvarligt fel: Fel kroppssida. | void",
    );
  });

  it("tells when a journal system registered it", () => {
    const registered = lifeOf({ kind: "registered", happenedAt: at(4) });
    expect(told(registered, none)[1]).toBe("04 | Registrerat från ett journalsystem | done");
  });

  it("has words for everything that can happen, in both languages, and leads to what it names", () => {
    for (const kind of eventKinds) {
      const event: Event = { kind, happenedAt: at(1), recipient: "FKASSA", certificateId: "other", draftKind: "renew" };
      for (const say of [words.sv, words.en]) {
        const [step] = historyOf({ events: [event] }, none, say, () => "FK");
        const isLive = ["arrived", "stopped", "revocation-told", "revocation-stopped"].includes(kind);
        expect([kind, step === undefined]).toEqual([kind, isLive]);
        if (kind === "draft-made") expect(step?.href).toBe("/drafts/other");
        else if (kind !== "revoked" && !isLive) expect(step?.href).toBe("/certificates/other");
      }
    }
  });

  it("leads from what is told of a message to the message on the page", () => {
    const received: Event = { kind: "question-received", happenedAt: at(1), recipient: "FKASSA", messageId: "first" };
    const [step] = historyOf({ events: [received] }, none, words.sv, () => "FK");
    expect(step).toMatchObject({ what: "Fråga från FK", href: "#message-first" });
  });
});
