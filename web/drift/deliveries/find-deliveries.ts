import { listDeliveries } from "../../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { readStatus } from "../../../functions/intygstjanst/status/read-status.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import type { Call } from "../../kit/session/call.ts";
import type { Page } from "../../kit/table/page.ts";
import type { Delivery } from "../answers.ts";

/** Which deliveries are asked for; all that have not arrived where nothing is said. */
export interface AskedDeliveries {
  readonly recipient?: string;
  readonly state?: "open" | "stopped";
}

/**
 * A page of deliveries that have not arrived. The exchange lists them by recipient, so those to all are found recipient
 * by recipient, and only where the status says that there is something. The cursor tells which are left, and where the
 * first of them goes on.
 */
export async function findDeliveries(
  { recipient, state }: AskedDeliveries,
  cursor: string | undefined,
  call: Call,
): Promise<ApiResult<Page<Delivery>>> {
  const place =
    cursor === undefined ? await firstPlace(recipient, call) : { ok: true as const, value: placeOf(cursor) };
  if (!place.ok) return place;
  const { after, codes } = place.value;
  const [code, ...left] = codes;
  if (code === undefined) return { ok: true, value: { rows: [] } };
  const answer = await call(listDeliveries, {
    recipient: code,
    ...(state === undefined ? {} : { state }),
    ...(after === undefined ? {} : { after }),
  });
  if (!answer.ok) return answer;
  const { deliveries: rows, next } = answer.value;
  const goOn = next === undefined ? { codes: left } : { codes, after: next };
  return { ok: true, value: { rows, ...(goOn.codes.length === 0 ? {} : { next: cursorOf(goOn) }) } };
}

interface Place {
  readonly codes: readonly string[];
  readonly after?: string;
}

async function firstPlace(recipient: string | undefined, call: Call): Promise<ApiResult<Place>> {
  if (recipient !== undefined) return { ok: true, value: { codes: [recipient] } };
  const status = await call(readStatus, {});
  if (!status.ok) return status;
  const withAny = status.value.recipients.filter((one) => one.waitingDeliveries + one.stoppedDeliveries > 0);
  return { ok: true, value: { codes: withAny.map((one) => one.recipient) } };
}

/** Codes of recipients are capitals and digits, and cursors hold no spaces. */
function cursorOf({ codes, after = "" }: Place): string {
  return `${codes.join()} ${after}`;
}

function placeOf(cursor: string): Place {
  const [codes = "", after = ""] = cursor.split(" ");
  return { codes: codes.split(","), ...(after === "" ? {} : { after }) };
}
