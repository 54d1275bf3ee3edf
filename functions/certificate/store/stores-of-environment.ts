import { KMSClient } from "@aws-sdk/client-kms";
import { utcNow } from "../../operation/clock.ts";
import { setting } from "../../platform/settings.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import type { Runtime } from "../../platform/http-entry.ts";
import { newId } from "../../operation/ids.ts";
import type { Catalogue } from "../../operation/problem.ts";
import type { Tables } from "../../operation/tables.ts";
import { BreakerStore } from "./breaker-store.ts";
import { CertificateStore } from "./certificate-store.ts";
import { DeliveryStore } from "./delivery-store.ts";
import { Directory } from "./directory.ts";
import { DraftStore } from "./draft-store.ts";
import { ErasureStore } from "./erasure-store.ts";
import { EventStore } from "./event-store.ts";
import { KeyRing } from "./key-ring.ts";
import { KnownDiagnoses } from "./known-diagnoses.ts";
import { kmsKeyService } from "./kms-key-service.ts";
import { MessageStore } from "./message-store.ts";

/** What an operation on certificates is wired with, made once per function from what the stack gave it. */
export interface Stores {
  readonly tables: Tables;
  readonly keys: KeyRing;
  readonly drafts: DraftStore;
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly events: EventStore;
  readonly deliveries: DeliveryStore;
  readonly erasures: ErasureStore;
  readonly breakers: BreakerStore;
  readonly directory: Directory;
  readonly diagnoses: KnownDiagnoses;
  readonly newId: () => string;
}

export function storesOver(tables: Tables, keys: KeyRing): Stores {
  return {
    tables,
    keys,
    drafts: new DraftStore(tables, keys),
    certificates: new CertificateStore(tables, keys),
    messages: new MessageStore(tables),
    events: new EventStore(tables),
    deliveries: new DeliveryStore(tables),
    erasures: new ErasureStore(tables, keys),
    breakers: new BreakerStore(tables),
    directory: new Directory(tables),
    diagnoses: new KnownDiagnoses(tables, Date.now),
    newId,
  };
}

export function storesOfEnvironment(): Stores {
  const tables = tablesOfEnvironment();
  const keys = new KeyRing(tables, kmsKeyService(new KMSClient({}), setting("KMS_KEY_ID")), Date.now);
  return storesOver(tables, keys);
}

export function runtimeOver(stores: Pick<Stores, "tables" | "directory">, catalogue: Catalogue): Runtime {
  return {
    tables: stores.tables,
    findUnitOf: (staff, unit) => stores.directory.findUnitOf(staff, unit),
    log: logOfEnvironment(),
    now: utcNow,
    newId,
    catalogue,
  };
}
