import { listCareProviders } from "../../../functions/identity/directory/list-care-providers.contract.ts";
import { listProviderStaff } from "../../../functions/identity/directory/list-provider-staff.contract.ts";
import { readCareProvider } from "../../../functions/identity/directory/read-care-provider.contract.ts";
import { readStaffMember } from "../../../functions/identity/directory/read-staff-member.contract.ts";
import { readUnit } from "../../../functions/identity/directory/read-unit.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import type { Call } from "../../kit/session/call.ts";
import type { CareProvider, Colleague, WholeProvider, WholeStaffMember, WholeUnit } from "./directory-answers.ts";

/** As many as a page holds. */
const limit = 100;

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string | undefined;
}

/** Every care provider that the person keeps, by name. */
export async function readEveryProvider(call: Call): Promise<ApiResult<readonly CareProvider[]>> {
  const found = await everyRow(async (after) => {
    const answer = await call(listCareProviders, { limit, ...after });
    return answer.ok ? { ok: true, value: { rows: answer.value.careProviders, next: answer.value.next } } : answer;
  });
  return found.ok ? { ok: true, value: byName(found.value) } : found;
}

export async function readWholeProvider(careProvider: string, call: Call): Promise<ApiResult<WholeProvider>> {
  let known: CareProvider | undefined;
  const found = await everyRow(async (after) => {
    const answer = await call(readCareProvider, { careProvider, limit, ...after });
    if (!answer.ok) return answer;
    known = answer.value.careProvider;
    return { ok: true, value: { rows: answer.value.units, next: answer.value.next } };
  });
  if (!found.ok) return found;
  if (known === undefined) throw new Error("A care provider is told on each of its pages");
  return { ok: true, value: { careProvider: known, units: found.value } };
}

/** Who has a commission for the whole of a care provider. */
export function readStaffForAll(careProvider: string, call: Call): Promise<ApiResult<readonly Colleague[]>> {
  return everyRow(async (after) => {
    const answer = await call(listProviderStaff, { careProvider, limit, ...after });
    return answer.ok ? { ok: true, value: { rows: answer.value.staff, next: answer.value.next } } : answer;
  });
}

export async function readWholeUnit(unit: string, call: Call): Promise<ApiResult<WholeUnit>> {
  let known: WholeUnit["unit"] | undefined;
  const found = await everyRow(async (after) => {
    const answer = await call(readUnit, { unit, limit, ...after });
    if (!answer.ok) return answer;
    known = answer.value.unit;
    return { ok: true, value: { rows: answer.value.staff, next: answer.value.next } };
  });
  if (!found.ok) return found;
  if (known === undefined) throw new Error("A unit is told on each of its pages");
  return { ok: true, value: { unit: known, staff: found.value } };
}

export async function readWholeStaffMember(staff: string, call: Call): Promise<ApiResult<WholeStaffMember>> {
  let known: WholeStaffMember["staff"] | undefined;
  const found = await everyRow(async (after) => {
    const answer = await call(readStaffMember, { staff, limit, ...after });
    if (!answer.ok) return answer;
    known = answer.value.staff;
    return { ok: true, value: { rows: answer.value.commissions, next: answer.value.next } };
  });
  if (!found.ok) return found;
  if (known === undefined) throw new Error("A member of staff is told on each of their pages");
  return { ok: true, value: { staff: known, commissions: found.value } };
}

async function everyRow<Row>(
  ask: (after: { readonly after?: string }) => Promise<ApiResult<Page<Row>>>,
): Promise<ApiResult<readonly Row[]>> {
  const rows: Row[] = [];
  let after: { readonly after?: string } = {};
  for (;;) {
    const page = await ask(after);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.next === undefined) return { ok: true, value: rows };
    after = { after: page.value.next };
  }
}

function byName<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.toSorted((one, other) => one.name.localeCompare(other.name, "sv"));
}
