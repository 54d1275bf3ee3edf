import { connectedSystems } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listSystems } from "./list-systems.contract.ts";
import { describeSystem } from "./system-shape.ts";

export const listSystemsOperation = operation(
  listSystems,
  (the) => ({ systems: the(connectedSystems) }),
  async (_input, { at }, needs) => {
    const systems = await needs.systems.all();
    return ok({ systems: systems.map((one) => describeSystem(one, at)) });
  },
);
