import { directory } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readMe } from "./read-me.contract.ts";

export const readMeOperation = operation(
  readMe,
  (the) => ({ directory: the(directory) }),
  async (_input, { actor }, needs) => {
    const { role, scopes } = actor;
    switch (actor.kind) {
      case "staff": {
        const [member, units] = await Promise.all([
          needs.directory.findStaff(actor.hsaId),
          needs.directory.openUnitsOf(actor.hsaId),
        ]);
        const name = member === undefined ? {} : { name: member.name };
        return ok({ kind: actor.kind, hsaId: actor.hsaId, ...name, role, scopes, units });
      }
      case "system":
        return ok({ kind: actor.kind, clientId: actor.clientId, role, scopes });
      case "citizen":
        return ok({ kind: actor.kind, role, scopes });
      case "anybody":
        throw new Error("An operation for who is signed in was run for somebody who is not");
    }
  },
);
