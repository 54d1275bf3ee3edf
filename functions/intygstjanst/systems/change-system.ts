import { connectedSystems } from "../../certificate/needs.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { changeSystem } from "./change-system.contract.ts";
import { describeSystem, recordOf } from "./system-shape.ts";

export const changeSystemOperation = operation(
  changeSystem,
  (the) => ({ systems: the(connectedSystems) }),
  async ({ seenRevision, ...said }, context, needs) => {
    const { at, actor } = context;
    const found = await needs.systems.find(said.clientId);
    if (found === undefined) return refused("system-not-found");
    const { revision } = found;
    if (revision !== seenRevision) return { ok: false, refusal: { code: "system-changed", revision } };

    const changed = recordOf(said, { revision: revision + 1, changedAt: at, changedBy: actorReference(actor) });
    const write = needs.systems.changing(changed, revision, "system-changed");
    return context.commit(describeSystem(changed, at), undefined, [write]);
  },
);
