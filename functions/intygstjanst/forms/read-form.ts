import { describeForm } from "../../certificate/types/form.ts";
import { findForm } from "../../certificate/types/json/form-name.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readForm } from "./read-form.contract.ts";

// A form needs nothing that is stored, so there is nothing to wait for but the promise every operation gives.
export const readFormOperation = operation(
  readForm,
  () => ({}),
  ({ form }) => {
    const type = findForm(form);
    return Promise.resolve(type === undefined ? refused("form-not-found") : ok(describeForm(type)));
  },
);
