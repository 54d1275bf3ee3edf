import { indexRenewals } from "../../certificate/needs.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { describeIndexSecret } from "./index-secret-shape.ts";
import { renewIndexSecret } from "./renew-index-secret.contract.ts";

export const renewIndexSecretOperation = operation(
  renewIndexSecret,
  (the) => ({ renewals: the(indexRenewals) }),
  async (_input, context, { renewals }) => {
    const { at, actor } = context;
    const asked = renewals.asking(await renewals.find(), { at, by: actorReference(actor) });
    if (asked === undefined) return refused("renewal-under-way");
    return context.commit(describeIndexSecret(asked.renewal, at), undefined, [asked.write]);
  },
);
