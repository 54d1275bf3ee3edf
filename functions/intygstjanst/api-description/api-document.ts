import document from "../../../docs/openapi/openapi.json" with { type: "json" };
import { need } from "../../operation/need.ts";

/** The OpenAPI document as it was when the function was built. */
export const apiDocument = /* @__PURE__ */ need((): Readonly<Record<string, unknown>> => document);
