import { listCareProviders } from "../../../functions/identity/directory/list-care-providers.contract.ts";
import { readCareProvider } from "../../../functions/identity/directory/read-care-provider.contract.ts";
import { readStaffMember } from "../../../functions/identity/directory/read-staff-member.contract.ts";
import { readUnit } from "../../../functions/identity/directory/read-unit.contract.ts";
import type { Language } from "../language.ts";
import { callExchange } from "../operator/call-exchange.ts";
import type { CallOutcome } from "../operator/call-exchange.ts";
import type { ExchangeLogin } from "../operator/find-exchange.ts";
import { problemCode } from "../operator/problem-fields.ts";
import type { CareProviderRecord, StaffRecord, UnitRecord } from "./directory-file.ts";

/** The exchange, and the language in which it is to say no. */
export interface Asking {
  readonly exchange: ExchangeLogin;
  readonly language: Language;
}

const largestPage = 100;

/** The care providers that the caller keeps. */
export function readCareProviders({ exchange, language }: Asking): Promise<CallOutcome<CareProviderRecord[]>> {
  return everyPage(async (page) => {
    const read = await callExchange(listCareProviders, page, exchange, language);
    return onAnswer(read, ({ careProviders, next }) => ({ values: careProviders, next }));
  });
}

/** The units of some care providers, and the parts of those. */
export function readUnits(careProviders: readonly string[], asking: Asking): Promise<CallOutcome<UnitRecord[]>> {
  return ofEach(careProviders, (careProvider) =>
    everyPage(async (page) => {
      const read = await callExchange(readCareProvider, { careProvider, ...page }, asking.exchange, asking.language);
      return onAnswer(read, ({ units, next }) => ({ values: units, next }));
    }),
  );
}

/** Who has a commission at some units, by HSA-id; one who has several comes several times. */
export function readColleagues(units: readonly string[], asking: Asking): Promise<CallOutcome<string[]>> {
  return ofEach(units, (unit) =>
    everyPage(async (page) => {
      const read = await callExchange(readUnit, { unit, ...page }, asking.exchange, asking.language);
      return onAnswer(read, ({ staff, next }) => ({ values: staff.map(({ hsaId }) => hsaId), next }));
    }),
  );
}

/** The units of these HSA-ids, save those that are not there for the caller. */
export function readUnitsNamed(hsaIds: readonly string[], asking: Asking): Promise<CallOutcome<UnitRecord[]>> {
  return ofNamed(hsaIds, "unit-not-found", async (unit) => {
    const read = await callExchange(readUnit, { unit, limit: 1 }, asking.exchange, asking.language);
    return onAnswer(read, (answer) => answer.unit);
  });
}

/** The members of staff of these HSA-ids with all of their commissions, save those who are not there for the caller. */
export function readStaff(hsaIds: readonly string[], asking: Asking): Promise<CallOutcome<StaffRecord[]>> {
  return ofNamed(hsaIds, "staff-not-found", (hsaId) => readMember(hsaId, asking));
}

async function readMember(staff: string, { exchange, language }: Asking): Promise<CallOutcome<StaffRecord>> {
  let member: StaffRecord | undefined;
  let after: string | undefined;
  do {
    const read = await callExchange(readStaffMember, { staff, limit: largestPage, after }, exchange, language);
    if (read.kind !== "answer") return read;
    const { revision } = read.answer;
    // One revision is of the person and of all that they are to work with.
    const commissions = read.answer.commissions.map((one) => ({ ...one, revision }));
    member = { ...(member ?? read.answer.staff), commissions: [...(member?.commissions ?? []), ...commissions] };
    after = read.answer.next;
  } while (after !== undefined);
  return { kind: "answer", answer: member };
}

interface Page<T> {
  readonly values: readonly T[];
  readonly next: string | undefined;
}

async function everyPage<T>(
  read: (page: { readonly limit: number; readonly after: string | undefined }) => Promise<CallOutcome<Page<T>>>,
): Promise<CallOutcome<T[]>> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit: largestPage, after });
    if (page.kind !== "answer") return page;
    all.push(...page.answer.values);
    after = page.answer.next;
  } while (after !== undefined);
  return { kind: "answer", answer: all };
}

/** One after the other: whoever reads a whole directory takes no one's turn. */
async function ofEach<T>(
  ids: readonly string[],
  read: (id: string) => Promise<CallOutcome<readonly T[]>>,
): Promise<CallOutcome<T[]>> {
  const all: T[] = [];
  for (const id of ids) {
    const found = await read(id);
    if (found.kind !== "answer") return found;
    all.push(...found.answer);
  }
  return { kind: "answer", answer: all };
}

/** Far below what makes somebody one who tries ids (ADR 43), and more than are removed between two readings. */
const mostNotFound = 10;

/**
 * What there is of these ids. Where many are not there, the file is another exchange's, and the rest are not asked for.
 */
async function ofNamed<T>(
  ids: readonly string[],
  notFound: string,
  read: (id: string) => Promise<CallOutcome<T>>,
): Promise<CallOutcome<T[]>> {
  const all: T[] = [];
  let lacking = 0;
  for (const id of ids) {
    const found = await read(id);
    if (found.kind === "answer") all.push(found.answer);
    else if (problemCode(found) !== notFound) return found;
    else if (++lacking === mostNotFound) break;
  }
  return { kind: "answer", answer: all };
}

function onAnswer<T, U>(outcome: CallOutcome<T>, told: (answer: T) => U): CallOutcome<U> {
  return outcome.kind === "answer" ? { kind: "answer", answer: told(outcome.answer) } : outcome;
}
