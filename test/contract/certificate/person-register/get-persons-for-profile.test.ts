import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nationalRegister } from "../../../../functions/certificate/person-register/national-register.ts";
import { startPersonRegister } from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import type { PersonRegisterSimulator } from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import { inRegister, nobody } from "../../../fixtures/register-people.ts";
import { hasShared, judgeEnvelope, schema, titled } from "../national-xml/schemas.ts";

const contracts = resolve(process.cwd(), "../shared/contracts/neighbours/strategicresourcemanagement-persons-person");
const logicalAddress = "SE165565594230-1000";
let simulator: PersonRegisterSimulator;

beforeAll(async () => {
  simulator = await startPersonRegister(Object.values(inRegister), logicalAddress);
});
afterAll(() => simulator.stop());

describe.skipIf(!hasShared)(titled("GetPersonsForProfile"), () => {
  it.each(["3.1", "5.0"] as const)(
    "is asked and simulated as the published schema has it, version %s",
    async (version) => {
      const folder = resolve(contracts, version);
      const messages = schema(
        resolve(folder, `interactions/GetPersonsForProfileInteraction/GetPersonsForProfileResponder_${version}.xsd`),
      );
      const address = schema(resolve(folder, "core_components/itintegration_registry_1.0.xsd"));
      const register = nationalRegister(
        { url: simulator.url, version, logicalAddress, consumer: "TSTNMT2321000156-INTYG" },
        () => undefined,
      );
      await register.find([...Object.values(inRegister).map(({ number }) => number), nobody]);
      judgeEnvelope(simulator.requests.at(-1)!.xml, messages, address);
      judgeEnvelope(simulator.answers.at(-1)!, messages);
      const wrong = simulator.answers.at(-1)!.replace(/<p:testIndicator>[^<]*<\/p:testIndicator>/, "");
      expect(() => {
        judgeEnvelope(wrong, messages);
      }).toThrow();
    },
  );
});
