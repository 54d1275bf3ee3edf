import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nationalStaff } from "../../../functions/identity/national-directory/national-staff.ts";
import { startHsa } from "../../../lib/local/simulators/hsa/start-hsa.ts";
import type { HsaSimulator } from "../../../lib/local/simulators/hsa/start-hsa.ts";
import { hsaDoctor, hsaUnits } from "../../fixtures/hsa-people.ts";
import { hasShared, judgeEnvelope, schema, titled } from "../certificate/national-xml/schemas.ts";

const contracts = resolve(process.cwd(), "../shared/contracts/neighbours");
const management = resolve(contracts, "infrastructure-directory-authorizationmanagement/2.4.5");
const organization = resolve(contracts, "infrastructure-directory-organization");
const logicalAddress = "SE165565594230-1000";
let hsa: HsaSimulator;

beforeAll(async () => {
  hsa = await startHsa(logicalAddress);
  const everything = { isProtected: true, isFeigned: false, positions: ["204090"], groupCodes: ["9100009"] };
  const time = { startDate: "2020-01-01T00:00:00", endDate: "2030-01-01T00:00:00", isArchived: false };
  const centre = { ...hsaUnits.centre, ...time, parts: [{ ...hsaUnits.centre.parts[0], ...time, isFeigned: false }] };
  hsa.hold([{ ...hsaDoctor, ...everything }], [centre]);
  const urls = { credentials: hsa.url, unitMembers: hsa.url };
  await nationalStaff({ urls, logicalAddress, consumer: "TSTNMT2321000156-INTYG" }, () => undefined)(hsaDoctor.hsaId);
});
afterAll(() => hsa.stop());

const judged = (contract: string, messagesAt: string) => {
  const address = schema(resolve(management, "core_components/itintegration_registry_1.0.xsd"));
  const messages = schema(messagesAt);
  const asked = hsa.requests.map(({ xml }) => xml).filter((xml) => xml.includes(`q:${contract} `));
  const answers = hsa.answers.filter((xml) => xml.includes(`r:${contract}Response `));
  expect([asked.length, answers.length].every((count) => count > 0)).toBe(true);
  for (const xml of asked) judgeEnvelope(xml, messages, address);
  for (const xml of answers) judgeEnvelope(xml, messages);
  return { answers, messages };
};

describe.skipIf(!hasShared)(titled("The national directory"), () => {
  it("is asked for credentials and simulated as the published schema has it", () => {
    const name = "GetCredentialsForPersonIncludingProtectedPerson";
    const { answers, messages } = judged(
      name,
      resolve(management, `interactions/${name}Interaction/${name}Responder_2.2.xsd`),
    );
    const wrong = answers[0]!.replace(/<c:middleAndSurName>[^<]*<\/c:middleAndSurName>/, "");
    expect(() => {
      judgeEnvelope(wrong, messages);
    }).toThrow();
  });

  it.each(["4.1/2.0", "5.0/2.1"])("is asked for a unit and simulated likewise, %s", (versions) => {
    const [domain = "", version = ""] = versions.split("/");
    const name = "GetHealthCareUnitMembers";
    const { answers, messages } = judged(
      name,
      resolve(organization, domain, `interactions/${name}Interaction/${name}Responder_${version}.xsd`),
    );
    const wrong = answers[0]!.replace(/<r:healthCareUnitPublicName>[^<]*<\/r:healthCareUnitPublicName>/, "");
    expect(() => {
      judgeEnvelope(wrong, messages);
    }).toThrow();
  });
});
