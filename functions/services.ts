import { identity } from "./identity/service.ts";
import { intygstjanst } from "./intygstjanst/service.ts";
import { minaintyg } from "./minaintyg/service.ts";
import { statistik } from "./statistik/service.ts";
import { webcert } from "./webcert/service.ts";

/** Every service that answers requests. */
export const services = [webcert, intygstjanst, minaintyg, statistik, identity] as const;

/** What a token may be used for, in any service. */
export const scopes = services.flatMap((one): readonly Scope[] => one.scopes);

export type Scope = (typeof services)[number]["scopes"][number];
