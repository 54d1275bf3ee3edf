import { readCareProvider } from "../../../functions/identity/directory/read-care-provider.contract.ts";
import { readStaffMember } from "../../../functions/identity/directory/read-staff-member.contract.ts";
import { readUnit } from "../../../functions/identity/directory/read-unit.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import type { Call } from "../../kit/session/call.ts";

/** Where the page is of whatever has the HSA-id, below the application's address; undefined where nothing has. */
export async function findByHsaId(hsaId: string, call: Call): Promise<ApiResult<string | undefined>> {
  const limit = 1;
  const asked = [
    { page: `/directory/care-providers/${hsaId}`, ask: () => call(readCareProvider, { careProvider: hsaId, limit }) },
    { page: `/directory/units/${hsaId}`, ask: () => call(readUnit, { unit: hsaId, limit }) },
    { page: `/directory/staff/${hsaId}`, ask: () => call(readStaffMember, { staff: hsaId, limit }) },
  ];
  for (const { page, ask } of asked) {
    const answer = await ask();
    if (answer.ok) return { ok: true, value: page };
    if (answer.problem.status !== 404) return answer;
  }
  return { ok: true, value: undefined };
}
