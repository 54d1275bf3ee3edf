import { connectedSystems } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import { ok } from "../../operation/result.ts";
import { listSystems } from "./list-systems.contract.ts";
import { describeSystem } from "./system-shape.ts";

export const listSystemsOperation = operation(
  listSystems,
  (the) => ({ systems: the(connectedSystems) }),
  async (page, { at }, needs) => {
    const { systems, damaged } = await needs.systems.all();
    const { values, ...next } = pageOf(systems, ({ clientId }) => placeNamed(clientId), page);
    return ok({ systems: values.map((one) => describeSystem(one, at)), damaged, ...next });
  },
);
