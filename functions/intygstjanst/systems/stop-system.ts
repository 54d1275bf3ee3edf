import { connectedSystems } from "../../certificate/needs.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { stopSystem } from "./stop-system.contract.ts";
import { describeSystem, recordOf } from "./system-shape.ts";

export const stopSystemOperation = operation(
  stopSystem,
  (the) => ({ systems: the(connectedSystems) }),
  async ({ clientId }, context, needs) => {
    const { at, actor } = context;
    const found = await needs.systems.find(clientId);
    if (found === undefined) return refused("system-not-found");
    if (found.state === "stopped") return context.commit(describeSystem(found, at), undefined, []);

    const edition = { revision: found.revision + 1, changedAt: at, changedBy: actorReference(actor) };
    const stopped = recordOf({ ...found, state: "stopped" }, edition);
    const write = needs.systems.changing(stopped, found.revision, "system-changing");
    return context.commit(describeSystem(stopped, at), undefined, [write]);
  },
);
