import { beforeEach, describe, expect, it } from "vitest";
import { deliveryId } from "../../../functions/certificate/model/delivery.ts";
import { noticeSubject } from "../../../functions/certificate/model/subject.ts";
import { RacedRoom } from "../../fixtures/erasing/raced-room.ts";
import { eraseInput } from "../../fixtures/erasing/racers.ts";
import { CrashPoint } from "../../fixtures/crash-point.ts";
import { expectErased, expectWholeCertificate, storedOf } from "../../fixtures/invariants.ts";
import { accepted, ask } from "../../fixtures/steps.ts";

let room: RacedRoom;
const erase = () => room.world.call("eraseCertificate", eraseInput(room));
const stored = (beginning: string) =>
  room.world.tables.all("certificates").filter(({ pk, sk }) => `${pk}/${sk}`.startsWith(beginning));
const notices = () => stored("N#").filter(({ sk }) => sk.startsWith("NOTICE#"));

/** Erases it, and dies before the last call, which is the one that forgets the erasure. The status that is answered. */
async function cutOffErasure(): Promise<number> {
  const count = new CrashPoint(0, "before");
  const restore = room.keep();
  room.world.restart(count);
  accepted(await erase());
  restore();
  room.world.restart(new CrashPoint(count.calls, "before"));
  const { status } = await erase();
  room.world.restart();
  return status;
}

describe("a recipient to which the certificate is on its way", () => {
  beforeEach(async () => {
    room = await RacedRoom.of("on its way");
  });

  it("is not told that it is erased where it never got it, and what it would have been told is gone soon", async () => {
    accepted(await erase());
    expectErased(room.world, room.certificateId);
    expect([notices().length, stored("DOUBT").length]).toEqual([1, 1]);
    expect(stored("N#").filter(({ sk }) => sk.startsWith("DELIVERY#"))).toEqual([]);
    room.world.clock.pass({ minutes: 9 });
    await room.finish();
    expect(notices()).toHaveLength(1);
    room.world.clock.pass({ minutes: 1 });
    await room.finish();
    expect([notices(), stored("DOUBT")]).toEqual([[], []]);
    await room.settle();
    expect(room.taken).toEqual([]);
    await room.expectNothingLeft();
  });

  it("is told where it took it while it was erased", async () => {
    room.world.beforeTransaction = async () => void accepted(await erase());
    await room.handleDelivering();
    expect(room.taken).toEqual(["RegisterCertificate"]);
    expect(stored("DOUBT")).toEqual([]);
    await room.settle();
    expect(room.taken).toEqual(["RegisterCertificate", "RevokeCertificate"]);
    await room.expectNothingLeft();
  });

  it("is told where it took it and the function that brought it died, whose message comes again", async () => {
    await room.handleDelivering(new CrashPoint(1, "after"));
    expect(room.taken).toEqual(["RegisterCertificate"]);
    room.world.restart();
    accepted(await erase());
    expect(stored("DOUBT")).toHaveLength(1);
    await room.settle();
    expect(room.taken).toEqual(["RegisterCertificate", "RevokeCertificate"]);
    await room.expectNothingLeft();
  });

  it("is told where it may have it, though it never answered", async () => {
    const [register] = await room.world.stores.deliveries.inOrder(`C#${room.certificateId}`, "FKASSA");
    await room.world.stores.deliveries.keep(register!, { ...register!, tries: 1, mayHaveArrived: true });
    accepted(await erase());
    await room.settle();
    expect(room.taken).toEqual(["RevokeCertificate"]);
  });
});

describe("a recipient that has the certificate", () => {
  beforeEach(async () => {
    room = await RacedRoom.of("taken by its recipient");
  });

  it("is not told for ever: a notice that it refuses ends, and the operator sees it, without the certificate", async () => {
    accepted(await erase());
    room.answers = "refuses";
    await room.settle();
    expect(notices()).toEqual([]);
    const [told] = (await room.world.call("listDeliveries", { recipient: "FKASSA" })).json.deliveries;
    expect(told).toMatchObject({ action: "revoke", state: "stopped", lastOutcome: "validation-error" });
    expect(told.certificateId).toBeUndefined();
    const [subject] = Buffer.from(told.deliveryId, "base64url").toString().split("\n");
    expect(subject).toBe(noticeSubject(subject!.slice(2)));
    const again = { deliveryId: deliveryId({ subject: subject!, recipient: "FKASSA", sequence: 1 }) };
    expect((await room.world.call("retryDelivery", again)).json.code).toBe("delivery-ended");
    expect(room.world.tables.everything()).not.toContain(room.certificateId);
  });

  it("keeps everything where the erasure is refused, however much there is", async () => {
    for (let n = 0; n < 60; n += 1) await ask(room.world, room.certificateId, { id: `q-${String(n)}` });
    const before = storedOf(room.world, `C#${room.certificateId}`).items.length;
    expect(before).toBeGreaterThan(120);
    let came = 0;
    const another = async () => {
      came += 1;
      await ask(room.world, room.certificateId, { id: `r-${String(came)}` });
      room.world.beforeTransaction = another;
    };
    room.world.beforeTransaction = another;
    expect((await erase()).json.code).toBe("certificate-changed");
    room.world.beforeTransaction = undefined;
    await expectWholeCertificate(room.world, room.certificateId);
    expect(storedOf(room.world, `C#${room.certificateId}`).items).toHaveLength(before + 2 * came);
    accepted(await erase());
    expectErased(room.world, room.certificateId);
  });

  it("hears of it also where the erasure was cut off: the operator sees it as unfinished, then it is finished", async () => {
    expect(await cutOffErasure()).toBeGreaterThanOrEqual(500);
    expect(accepted(await room.world.call("readStatus"))["unfinishedErasures"]).toBe(1);
    await room.settle();
    expect(accepted(await room.world.call("readStatus"))["unfinishedErasures"]).toBe(0);
    await room.expectNothingLeft();
  });

  it("does not hide an erasure that cannot be finished, which rings after 15 minutes", async () => {
    await cutOffErasure();
    const [erasing] = stored("ERASING");
    const { pk, sk } = erasing!;
    const set = { about: new Uint8Array(40) };
    await room.world.tables.transact([{ table: "certificates", pk, sk, set }]);
    const told = () => room.world.logLines.filter((line) => line.includes('"erasure-unfinished"'));
    room.world.clock.pass({ minutes: 14 });
    await room.finish();
    expect(told()).toEqual([]);
    room.world.clock.pass({ minutes: 1 });
    await room.finish();
    expect(told()).toHaveLength(1);
    expect(told()[0]).not.toContain(room.certificateId);
  });
});

describe("the case number, which stays when all else is gone", () => {
  it.each(["191212121212", "IVO 19121212-1212", "121212+1212", "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b"])(
    "is neither a person's number nor a certificate's id: %s",
    async (caseNumber) => {
      room = await RacedRoom.of("taken by its recipient");
      const refused = await room.world.call("eraseCertificate", { ...eraseInput(room), caseNumber });
      expect([refused.status, refused.json.errors]).toMatchObject([400, [{ pointer: "/caseNumber" }]]);
      await expectWholeCertificate(room.world, room.certificateId);
    },
  );
});
