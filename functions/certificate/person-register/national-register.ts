import { kindOf } from "../model/person-id.ts";
import type { NumberRecord } from "../model/registered-person.ts";
import { askService } from "../national-xml/ask-service.ts";
import type { NationalService } from "../national-xml/ask-service.ts";
import { idRoots } from "../national-xml/namespaces.ts";
import { bytesOf, element } from "../national-xml/write-xml.ts";
import type { XmlTree } from "../national-xml/xml-tree.ts";
import { childrenOf, numberIn, recordForm3, recordForm5, recordIn } from "./person-record.ts";
import type { NumberRecords } from "./person-register.ts";

/**
 * The versions of GetPersonsForProfile (urn:riv:strategicresourcemanagement:persons:person) that are spoken, each with
 * the form of its records.
 */
const versions = {
  "3.1": {
    responder: "urn:riv:strategicresourcemanagement:persons:person:GetPersonsForProfileResponder:3",
    form: recordForm3,
  },
  "5.0": {
    responder: "urn:riv:strategicresourcemanagement:persons:person:GetPersonsForProfileResponder:5",
    form: recordForm5,
  },
} as const;

export type RegisterVersion = keyof typeof versions;

export function isRegisterVersion(text: string): text is RegisterVersion {
  return Object.hasOwn(versions, text);
}

/** Where the national register is reached, by the service platform (docs/domain/patients.md, Registers). */
export interface NationalRegister extends Pick<NationalService, "url" | "logicalAddress" | "consumer" | "mutualTls"> {
  readonly version: RegisterVersion;
  /** For one question with its answer, ms. @default 5000 */
  readonly timeoutMs?: number;
}

/** Tells the operator that the register could not be used; `reason` is a code, and nothing of anybody. */
export type TellRegisterFailure = (code: "person-register-down", fields: { readonly reason: string }) => void;

/** The largest answer taken: a hundred times as large as fifty plain records are. */
const largestAnswer = 4 * 1024 * 1024;

/**
 * The national person register (personuppgiftstjänsten) over RIV-TA 2.1: GetPersonsForProfile with profile P2, each
 * number as it is and not as the one it refers to. An answer is matched by the number asked for. Whatever goes wrong,
 * and whatever is not said, is `unreachable`: never "nobody", and never "not protected".
 */
export function nationalRegister(register: NationalRegister, tell: TellRegisterFailure): NumberRecords {
  return {
    find: async (numbers) => {
      const answer = await ask(register, numbers);
      if (!("records" in answer)) tell("person-register-down", { reason: answer.failure });
      const records = "records" in answer ? answer.records : new Map<string, NumberRecord>();
      const isSilent = "records" in answer && numbers.some((number) => !records.has(number));
      if (isSilent) tell("person-register-down", { reason: "answer-incomplete" });
      return new Map(numbers.map((number) => [number, records.get(number) ?? "unreachable"]));
    },
  };
}

type Answer = { readonly records: ReadonlyMap<string, NumberRecord> } | { readonly failure: string };

async function ask(register: NationalRegister, numbers: readonly string[]): Promise<Answer> {
  const { version, timeoutMs = 5_000, ...service } = register;
  const contract = { responder: versions[version].responder, operation: "GetPersonsForProfile" };
  const answer = await askService({ ...service, timeoutMs, largestAnswer }, contract, question(version, numbers));
  return "failure" in answer ? answer : { records: recordsIn(answer.body, version) };
}

function question(version: RegisterVersion, numbers: readonly string[]): Uint8Array {
  const { responder, form } = versions[version];
  const asked = numbers.map((number) =>
    element("q:personId", [element("p:root", idRoots[kindOf(number)]), element("p:extension", number)]),
  );
  return bytesOf(
    element(
      "q:GetPersonsForProfile",
      [...asked, element("q:profile", "P2"), element("q:ignoreReferredIdentity", "true")],
      `xmlns:q="${responder}" xmlns:p="${form.namespace}"`,
    ),
  );
}

/**
 * Records by the number that was asked for. One of whom it is not said what must be said is left out, and so is one of
 * whom two things are said.
 */
function recordsIn(body: XmlTree, version: RegisterVersion): ReadonlyMap<string, NumberRecord> {
  const { responder, form } = versions[version];
  const found = new Map<string, NumberRecord>();
  const told: string[] = [];
  for (const requested of childrenOf(body, responder, "requestedPersonRecord")) {
    const number = numberIn(childrenOf(requested, form.namespace, "requestedPersonalIdentity")[0], form);
    if (number === undefined) continue;
    told.push(number);
    const [record] = childrenOf(requested, form.namespace, "personRecord");
    const read = record === undefined ? undefined : recordIn(record, number, form);
    if (record === undefined) found.set(number, "unknown");
    else if (read !== undefined) found.set(number, read);
  }
  return new Map([...found].filter(([number]) => told.indexOf(number) === told.lastIndexOf(number)));
}
