import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { linkedPeople } from "../../../../functions/certificate/person-register/linked-people.ts";
import { nationalRegister } from "../../../../functions/certificate/person-register/national-register.ts";
import type { RegisterVersion } from "../../../../functions/certificate/person-register/national-register.ts";
import { startPersonRegister } from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import type {
  PersonRegisterSimulator,
  RegisterFault,
} from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import { inRegister, nobody } from "../../../fixtures/register-people.ts";

const logicalAddress = "SE165565594230-1000";
const consumer = "TSTNMT2321000156-INTYG";
let simulator: PersonRegisterSimulator;
let told: string[] = [];

beforeAll(async () => {
  simulator = await startPersonRegister(Object.values(inRegister), logicalAddress);
});
afterAll(() => simulator.stop());
beforeEach(() => {
  simulator.behave();
  told = [];
});

const registerOf = (version: RegisterVersion) =>
  linkedPeople(
    nationalRegister({ url: simulator.url, version, logicalAddress, consumer, timeoutMs: 300 }, (code, { reason }) =>
      told.push(`${code} ${reason}`),
    ),
  );

const { ordinary, coordination, marked, hidden, dead, emigrated, madeUp, renumbered, newlyNumbered, nameless } =
  inRegister;

describe.each(["3.1", "5.0"] as const)("The national register in version %s", (version) => {
  it("says who each is, in whatever order it answers", async () => {
    const numbers = [...Object.values(inRegister).map(({ number }) => number), nobody];
    const people = await registerOf(version).find(numbers);
    expect([...people.keys()]).toEqual(numbers);
    expect(Object.fromEntries(people)).toEqual({
      [ordinary.number]: { statuses: [], name: "Tolvan Anna & Bo Tolvansson" },
      [coordination.number]: { statuses: [], name: "Samira Samordning" },
      [marked.number]: { statuses: ["protected"] },
      [hidden.number]: { statuses: ["protected"] },
      [dead.number]: { statuses: ["deceased"], name: "Algot Avén" },
      [emigrated.number]: { statuses: [], name: "Ulla Utresson" },
      [madeUp.number]: { statuses: ["test-person"], name: "Petra Provsson" },
      [renumbered.number]: {
        statuses: ["renumbered"],
        name: "Nina Nygren",
        newNumber: newlyNumbered.number,
        otherNumbers: [newlyNumbered.number],
      },
      [newlyNumbered.number]: {
        statuses: [],
        name: "Nina Nygren",
        otherNumbers: [renumbered.number],
        firstNumber: renumbered.number,
      },
      [nameless.number]: { statuses: [] },
      [nobody]: { statuses: ["unknown"] },
    });
    expect(told).toEqual([]);
  });

  it("is asked with profile P2, each number as it is, in our name", async () => {
    await registerOf(version).find([ordinary.number, coordination.number]);
    const { xml, headers } = simulator.requests.at(-1)!;
    expect(xml).toContain("<q:profile>P2</q:profile><q:ignoreReferredIdentity>true</q:ignoreReferredIdentity>");
    expect(xml).toContain(`<p:root>1.2.752.129.2.1.3.1</p:root><p:extension>${ordinary.number}</p:extension>`);
    expect(xml).toContain(`<p:root>1.2.752.129.2.1.3.3</p:root><p:extension>${coordination.number}</p:extension>`);
    expect(headers).toMatchObject({
      soapaction: `"urn:riv:strategicresourcemanagement:persons:person:GetPersonsForProfileResponder:${version.slice(0, 1)}:GetPersonsForProfile"`,
      "x-rivta-original-serviceconsumer-hsaid": consumer,
    });
  });

  it.each([
    ["cut-off", "connection-lost"],
    ["slow", "timeout"],
    ["fault", "fault-server"],
    ["not-authorised", "VP007"],
    ["nonsense", "xml-malformed"],
    ["unavailable", "http-503"],
    ["other-version", "answer-of-other-contract"],
  ] as const satisfies readonly (readonly [RegisterFault, string])[])(
    "is out of reach, and nobody is unknown or unprotected, where what comes is %s",
    async (fault, reason) => {
      simulator.behave(fault);
      const people = await registerOf(version).find([ordinary.number, marked.number, nobody]);
      expect([...people.values()]).toEqual(Array.from({ length: 3 }, () => ({ statuses: ["unreachable"] })));
      expect(told).toEqual([`person-register-down ${reason}`]);
    },
  );

  it.each(["one-missing", "one-of-another", "one-twice"] as const)(
    "is out of reach for the one whose answer is %s, and for nobody else",
    async (fault) => {
      simulator.behave(fault);
      // Answered from the last to the first.
      const people = await registerOf(version).find([ordinary.number, dead.number]);
      expect([people.get(ordinary.number)?.statuses, people.get(dead.number)?.statuses]).toEqual([[], ["unreachable"]]);
      expect(told).toEqual(["person-register-down answer-incomplete"]);
    },
  );

  it("is out of reach where nobody listens, and at another logical address", async () => {
    const nowhere = nationalRegister(
      { url: new URL("http://127.0.0.1:1/riv"), version, logicalAddress, consumer },
      (_code, { reason }) => told.push(reason),
    );
    expect((await nowhere.find([nobody])).get(nobody)).toEqual("unreachable");
    const elsewhere = nationalRegister(
      { url: simulator.url, version, logicalAddress: "SE0000000000-1", consumer },
      (_code, { reason }) => told.push(reason),
    );
    expect((await elsewhere.find([nobody])).get(nobody)).toEqual("unreachable");
    expect(told).toEqual(["connection-refused", "VP004"]);
  });
});
