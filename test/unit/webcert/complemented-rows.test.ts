import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { writeRegisterCertificate } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, ask, envelope } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

const degrees = ["EN_FJARDEDEL", "HALFTEN", "TRE_FJARDEDEL", "HELT_NEDSATT"];

/** A certificate with a sick leave per number, a day each, in the order given: the first on the first of the month. */
function numbered(instances: readonly number[]): { readonly id: string; readonly xml: string } {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  const written = Buffer.from(xml).toString();
  const [row = ""] = /<svar id="32">.*?<\/svar>/s.exec(written) ?? [];
  const rows = instances.map((instance, at) =>
    row
      .replace(/<instans>\d+</, `<instans>${String(instance)}<`)
      .replace("HELT_NEDSATT", degrees[at] ?? "")
      .replaceAll("2026-11-20", dayOf(at)),
  );
  // Shared time asks whether uneven hours hinder, but not under the act on infections.
  const hours = `<svar id="33"><delsvar id="33.1">false</delsvar></svar>`;
  return { id, xml: written.replace(row, `${rows.join("")}${hours}`) };
}

function dayOf(at: number): string {
  return `2026-11-0${String(at + 1)}`;
}

describe.each([
  [[1]],
  [[7]],
  [[1, 2]],
  [[2, 1]],
  [[2, 3]],
  [[3, 5]],
  [[5, 3]],
  [[1, 3, 2]],
  [[4, 2, 9]],
  [[1, 1]],
  [[2, 2, 1]],
  [[2_147_483_647, 1]],
])("a certificate from outside whose rows have the numbers %j", (instances) => {
  it("has the requests for complements at the rows that they name, and at the question where none or several do", async () => {
    const world = await aWorld();
    const { id: certificateId, xml } = numbered(instances);
    const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(xml)) });
    expect(answer.text).toContain(">OK<");
    accepted(await world.call("sendCertificate", { certificateId, consent: "in-person" }));
    const asked = [...new Set([1, 2, 3, 4, ...instances])];
    const complements = asked.map((instance) => ({ questionId: "32", instance, text: String(instance) }));
    const whole = { questionId: "32", text: "Alla" };
    const { text } = await ask(world, certificateId, { subject: "KOMPLT", complements: [...complements, whole] });
    expect(text).toContain(">OK<");

    const { answers } = accepted(await world.call("readCertificate", { certificateId })) as {
      readonly answers: { readonly sickLeave: readonly { readonly period: { readonly start: string } }[] };
    };
    const days = answers.sickLeave.map(({ period }) => period.start);
    const { messages } = accepted(await world.call("listMessages", { certificateId })) as {
      readonly messages: readonly { readonly complements: readonly { readonly pointer: string }[] }[];
    };
    const expected = asked.map((instance) => {
      const places = instances.flatMap((one, at) => (one === instance ? [at] : []));
      return places.length === 1
        ? `/answers/sickLeave/${String(days.indexOf(dayOf(places[0]!)))}`
        : "/answers/sickLeave";
    });
    expect(messages[0]!.complements.map(({ pointer }) => pointer)).toEqual([...expected, "/answers/sickLeave"]);
    expect(expected.join()).not.toContain("-1");
  });

  it("keeps them when it is written again", async () => {
    const read = await parseCertificateXml(Buffer.from(numbered(instances).xml), { today: "2026-11-22" });
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const { document } = read.value;
    const again = await parseCertificateXml(writeRegisterCertificate(document), { today: "2026-11-22" });
    expect(again.ok && again.value.document).toEqual(document);
    const inOrder = instances.toSorted((one, other) => one - other).every((one, at) => one === at + 1);
    expect(document.instances).toEqual(inOrder ? undefined : { "32": instances });
  });
});
