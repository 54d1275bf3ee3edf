import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { AgreementAct } from "../model/agreement.ts";
import { staffKey } from "./directory-items.ts";

/** Who has accepted which version of an agreement, and who has withdrawn that. No act is ever written over. */
export class AgreementActs {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** What somebody did last (AP49). */
  async lastOf(staff: string, agreement: string): Promise<AgreementAct | undefined> {
    const [item] = await this.#tables.get([lastKey(staff, agreement)]);
    return item === undefined ? undefined : actOf(item);
  }

  /** All that somebody did, oldest first (AP52). */
  async historyOf(staff: string, agreement: string): Promise<readonly AgreementAct[]> {
    const { table, pk } = staffKey(staff);
    return (await this.#tables.list(table, pk, `${historyOf(agreement)}#`)).map(actOf);
  }
}

/** The writes of an act, where what was done last still stands; undefined where nothing was. */
export function agreementWrites(
  { staff, agreement }: { readonly staff: string; readonly agreement: string },
  act: AgreementAct,
  last: AgreementAct | undefined,
): Write<"agreement-changing">[] {
  const put = actShape.write(act);
  const when = last === undefined ? "absent" : ({ at: last.at } as const);
  return [
    { ...lastKey(staff, agreement), put, when, otherwise: "agreement-changing" },
    {
      ...staffKey(staff),
      sk: `${historyOf(agreement)}#${act.at}#${act.act}`,
      put,
      when: "absent",
      otherwise: "agreement-changing",
    },
  ];
}

const actShape = storedShape<AgreementAct>(
  z.object({ act: z.enum(["accepted", "withdrawn"]), version: z.string(), at: z.string() }),
);

function actOf(item: Item): AgreementAct {
  return actShape.read(item);
}

function lastKey(staff: string, agreement: string): ItemKey {
  return { ...staffKey(staff), sk: `AGREEMENT#${agreement}` };
}

function historyOf(agreement: string): string {
  return `AGREED#${agreement}`;
}
