import { connectedSystems } from "../../certificate/needs.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { connectSystem } from "./connect-system.contract.ts";
import { describeSystem, recordOf } from "./system-shape.ts";

export const connectSystemOperation = operation(
  connectSystem,
  (the) => ({ systems: the(connectedSystems) }),
  async (input, context, needs) => {
    const { at, actor } = context;
    const entered = recordOf(input, { revision: 1, changedAt: at, changedBy: actorReference(actor) });
    return context.commit(describeSystem(entered, at), undefined, [needs.systems.entering(entered)]);
  },
);
