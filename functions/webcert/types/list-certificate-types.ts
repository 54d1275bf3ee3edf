import { describeForm } from "../../certificate/types/form.ts";
import { writableTypes } from "../../certificate/types/registry.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCertificateTypes } from "./list-certificate-types.contract.ts";

// The answer needs nothing that is stored, so there is nothing to wait for but the promise every operation gives.
export const listCertificateTypesOperation = operation(
  listCertificateTypes,
  () => ({}),
  (input, context) => {
    const writable = writableTypes(swedishDay(context.at)).filter(
      ({ key }) => input.type === undefined || key === input.type,
    );
    return Promise.resolve(
      ok({ types: writable.map((type) => ({ ...describeForm(type), abilities: { ...type.abilities } })) }),
    );
  },
);
