import { beforeAll, describe, expect, it } from "vitest";
import { licenceAnswers, sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import { demoNewNumber, demoNumberGivenUp } from "../../../lib/local/demo-patients.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import {
  api,
  aPatient,
  eventually,
  ownUnit,
  receivedBy,
  signedCertificate,
  succeeded,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const citizen = demoPeople(today()).find(({ key }) => key === "citizen")?.person ?? "";
const child = demoPeople(today()).find(({ key }) => key === "citizen-of-15")?.person ?? "";

let own: string;
let others: string;

beforeAll(async () => {
  own = await signedCertificate("TS8071-2.0", citizen, licenceAnswers(today()));
  others = await signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));
});

async function listed(actor = "citizen", asked = ""): Promise<string[]> {
  const ids: string[] = [];
  let after = "";
  do {
    const page = succeeded(await api.get(actor, `/api/my/certificates?limit=3${asked}${after}`));
    ids.push(...listAt(page, "certificates").map((one) => textAt(one, "certificateId")));
    const next = at(page, "next");
    after = typeof next === "string" ? `&after=${encodeURIComponent(next)}` : "";
  } while (after !== "");
  return ids;
}

describe("A citizen", () => {
  it("sees every own certificate, page by page and each once, and nobody else's", async () => {
    const ids = await listed();
    expect([ids.includes(own), ids.includes(others), new Set(ids).size]).toEqual([true, false, ids.length]);
  });

  it("neither reads nor sends another's certificate: it is not there", async () => {
    expect(await api.get("citizen", `/api/my/certificates/${others}`)).toMatchObject({
      status: 404,
      body: { code: "certificate-not-found" },
    });
    expect(await api.post("citizen", `/api/my/certificates/${others}/sendings`, {})).toMatchObject({
      status: 404,
      body: { code: "certificate-not-found" },
    });
  });

  it("sends an own one once, and it arrives", async () => {
    const before = succeeded(await api.get("citizen", `/api/my/certificates/${own}`));
    expect(at(before, "actions")).toEqual(["read", "print", "send", "archive"]);
    succeeded(await api.post("citizen", `/api/my/certificates/${own}/sendings`, {}));
    await eventually("the certificate to arrive", () => receivedBy("transportstyrelsen", own));
    await eventually("the patient to be told so", async () => {
      const sendings = succeeded(await api.get("citizen", `/api/my/certificates/${own}/sendings`));
      return textAt(sendings, "sentTo", 0, "state") === "arrived" || undefined;
    });
    expect(await api.post("citizen", `/api/my/certificates/${own}/sendings`, {})).toMatchObject({
      status: 409,
      body: { code: "certificate-already-sent" },
    });
    const after = succeeded(await api.get("citizen", `/api/my/certificates/${own}`));
    expect([at(after, "actions"), textAt(after, "sentTo", 0, "recipient")]).toEqual([
      ["read", "print", "archive"],
      "TRANSP",
    ]);
  });

  it("puts one in the archive and takes it back, and the list follows", async () => {
    const moved = await signedCertificate("TS8071-2.0", citizen, licenceAnswers(today()));
    const archiving = `/api/my/certificates/${moved}/archiving`;
    for (const isArchived of [true, false]) {
      expect(succeeded(await api.put("citizen", archiving, { isArchived }))).toMatchObject({ isArchived });
      await eventually("both lists to know", async () => {
        const [listedOnes, archivedOnes] = [await listed(), await listed("citizen", "&archived=yes")];
        return (listedOnes.includes(moved) !== isArchived && archivedOnes.includes(moved) === isArchived) || undefined;
      });
    }
    expect(await api.put("citizen", `/api/my/certificates/${others}/archiving`, { isArchived: true })).toMatchObject({
      status: 404,
      body: { code: "certificate-not-found" },
    });
  });

  it("still reads one that was revoked, and cannot send it", async () => {
    const void1 = await signedCertificate("TS8071-2.0", citizen, licenceAnswers(today()));
    succeeded(
      await api.post("doctor", `/api/certificates/${void1}/revocation`, { reason: "wrong-patient" }, { unit: ownUnit }),
    );
    const read = succeeded(await api.get("citizen", `/api/my/certificates/${void1}`));
    expect([at(read, "state"), at(read, "actions")]).toEqual(["revoked", ["read", "print", "archive"]]);
    expect(await api.post("citizen", `/api/my/certificates/${void1}/sendings`, {})).toMatchObject({
      status: 409,
      body: { code: "certificate-revoked" },
    });
  });

  it("with a new number has what there is by the old one, and so has care", async () => {
    const number = demoNumberGivenUp;
    const [id = ""] = await listed("citizen-with-new-number");
    const read = succeeded(await api.get("citizen-with-new-number", `/api/my/certificates/${id}`));
    expect(at(read, "state")).toBe("signed");
    for (const patient of [number, demoNewNumber]) {
      const found = succeeded(await api.post("doctor", "/api/certificates/search", { patient }, { unit: ownUnit }));
      expect(listAt(found, "certificates").map((one) => textAt(one, "certificateId"))).toContain(id);
    }
    const certificate = succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: ownUnit }));
    expect(certificate).toMatchObject({
      patient: number,
      person: { statuses: ["renumbered"], newNumber: demoNewNumber },
    });
    const begun = await api.post("doctor", "/api/drafts", { form: "FK7804-2.0", patient: number }, { unit: ownUnit });
    expect(succeeded(begun)).toMatchObject({ isByNewNumber: true });
    expect(await api.get("citizen", `/api/my/certificates/${id}`)).toMatchObject({ status: 404 });
  });

  it("of 15 years is let in to nothing, not even an own certificate", async () => {
    const childs = await signedCertificate("TS8071-2.0", child, licenceAnswers(today()));
    for (const answer of [
      await api.get("citizen-of-15", "/api/my/certificates"),
      await api.get("citizen-of-15", `/api/my/certificates/${childs}`),
      await api.post("citizen-of-15", `/api/my/certificates/${childs}/sendings`, {}),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: "too-young" } });
    }
  });
});
