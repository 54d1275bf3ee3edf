import { connectedSystems } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readSystem } from "./read-system.contract.ts";
import { describeSystem } from "./system-shape.ts";

export const readSystemOperation = operation(
  readSystem,
  (the) => ({ systems: the(connectedSystems) }),
  async (input, { at }, needs) => {
    const system = await needs.systems.find(input.clientId);
    return system === undefined ? refused("system-not-found") : ok(describeSystem(system, at));
  },
);
