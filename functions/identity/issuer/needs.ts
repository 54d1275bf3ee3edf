import { createHmac } from "node:crypto";
import { KMSClient } from "@aws-sdk/client-kms";
import { connectedSystems, directory, licenceRegister, practices } from "../../certificate/needs.ts";
import { permitSystem } from "../../certificate/model/permissions/permit-system.ts";
import { swedishDay } from "../../operation/clock.ts";
import { need } from "../../operation/need.ts";
import type { Provide } from "../../operation/need.ts";
import { awsClientSettings } from "../../platform/aws-client-settings.ts";
import { vouchingKey } from "../../platform/door/door.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import { clock, functionLog, milliseconds, tables } from "../../platform/needs.ts";
import { anyText, ownParameter } from "../../platform/own-parameter.ts";
import { parameterWriting } from "../../platform/parameter-store.ts";
import { setting } from "../../platform/settings.ts";
import { toldFailure } from "../../platform/told-failure.ts";
import { invokedFunction } from "../../platform/invoke-function.ts";
import { ownPlace } from "../../platform/own-place.ts";
import { federation } from "../federation/federation.ts";
import { readUpstreams } from "../federation/upstream.ts";
import type { Upstream } from "../federation/upstream.ts";
import { federatedProviders } from "./federated-providers.ts";
import { kmsTokenKeys } from "./kms-token-keys.ts";
import { practitionerOf } from "./known-practitioner.ts";
import { staffOf } from "./known-staff.ts";
import { madeAnew } from "./made-anew.ts";
import { once } from "./once.ts";
import { SessionRecords } from "./session-records.ts";
import { makeTokenIssuer } from "./token-issuer.ts";
import type { TokenKeys } from "./token-keys.ts";
import type { FindSystem } from "./token-systems.ts";
import { Subjects } from "./who-signs-in.ts";
import type { FindStaff } from "./who-signs-in.ts";
import { keptFirst } from "../national-directory/kept-first.ts";

export const tokenKeys = /* @__PURE__ */ need((): TokenKeys => {
  const [first = "", ...others] = setting("SIGNING_KEYS").split(",");
  const client = new KMSClient(awsClientSettings);
  return kmsTokenKeys(client, { signing: [first, ...others], secrets: setting("SECRETS_KEY") });
});

export const parameterWrites = /* @__PURE__ */ need(() => parameterWriting(ownPlace()));

const sessionRecords = /* @__PURE__ */ need((the) => {
  const key = once(() => the(tokenKeys).secret("records"));
  return new SessionRecords(the(tables), key, the(milliseconds));
});

/** Staff as the Directory has them, where the stage has the national directory as that says them now. */
const findStaff = /* @__PURE__ */ need((the): FindStaff => {
  const name = process.env["STAFF_DIRECTORY_FUNCTION"];
  const known = staffOf(the(directory));
  if (name === undefined) return known;
  return keptFirst(invokedFunction({ name, ...ownPlace() }, keepingPatience), known);
});

/** So long the function is waited for that asks the national directory, which gives up before, ms. */
const keepingPatience = 12_000;

const subjects = /* @__PURE__ */ need((the) => {
  const secret = once(() => the(tokenKeys).secret("subjects"));
  const known = { practices: the(practices), licences: the(licenceRegister), directory: the(directory) };
  const practitioner = practitionerOf(known, () => swedishDay(the(clock)()));
  return new Subjects(the(sessionRecords), secret, { staff: the(findStaff), practitioner });
});

/** What systems' secrets derive from, where they may show one. */
const systemSecretsKey = /* @__PURE__ */ need((the) => {
  const name = process.env["SYSTEM_SECRETS_KEY_PARAMETER"];
  return name === undefined ? undefined : ownParameter(the, name, anyText);
});

/** A system that is connected today, with what it may do. */
const findSystem = /* @__PURE__ */ need((the): FindSystem => {
  const secretsKey = the(systemSecretsKey);
  return async (clientId) => {
    const day = swedishDay(the(clock)());
    const found = await the(connectedSystems).findWhere(
      clientId,
      (system) => permitSystem.call({ system, day, scope: undefined }).ok,
    );
    if (found === undefined || secretsKey === undefined) return found;
    return {
      ...found,
      secret: createHmac("sha256", await secretsKey.get())
        .update(clientId)
        .digest("base64url"),
    };
  };
});

/** The issuer for these providers. */
function issuerFor(the: Provide, upstreams: readonly Upstream[]) {
  const log = the(functionLog);
  return makeTokenIssuer({
    issuer: new URL(setting("ISSUER")),
    systemsAddress: process.env["SYSTEMS_ADDRESS"],
    keys: the(tokenKeys),
    records: the(sessionRecords),
    now: the(milliseconds),
    subjects: the(subjects),
    findSystem: the(findSystem),
    providers: federatedProviders(federation({ fetch, now: the(milliseconds) }), upstreams),
    vouchingKey: the(vouchingKey),
    takesSecrets: the(systemSecretsKey) !== undefined,
    // Where systems may show a secret, the machine is somebody's own.
    hasTerminals: the(systemSecretsKey) !== undefined,
    tellFault: ({ code }) => {
      log(isOfTheirOwn(code) ? "sign-in-refused" : "sign-in-spoiled", { refusal: code });
    },
    tellFailure: (error) => {
      log(toldFailure(error).code, { ...failureFields(error) });
    },
  });
}

/**
 * The issuer for the providers as they are now. Where what we agreed cannot be used it goes on as it was made, since
 * who is signed in needs no provider to go on; the operator is told by the parameter's own alarm.
 */
export const tokenIssuer = /* @__PURE__ */ need((the) => {
  const agreed = ownParameter(the, setting("IDENTITY_PROVIDERS"), readUpstreams);
  return madeAnew(
    () => agreed.get(),
    (upstreams) => issuerFor(the, upstreams),
  );
});

/** What somebody decided or lacks: no provider is to blame for it. */
function isOfTheirOwn(code: string): boolean {
  return ["sign-in-cancelled", "sign-in-over", "person-unknown", "assurance-too-low"].includes(code);
}
