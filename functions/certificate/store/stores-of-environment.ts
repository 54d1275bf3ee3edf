import { KMSClient } from "@aws-sdk/client-kms";
import { utcNow } from "../../operation/clock.ts";
import { setting } from "../../platform/settings.ts";
import { logOfEnvironment, tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import type { Runtime } from "../../platform/http-entry.ts";
import { newId } from "../../operation/ids.ts";
import type { Catalogue } from "../../operation/problem.ts";
import type { Tables } from "../../operation/tables.ts";
import { CertificateStore } from "./certificate-store.ts";
import { Directory } from "./directory.ts";
import { DraftStore } from "./draft-store.ts";
import { KeyRing } from "./key-ring.ts";
import { KnownDiagnoses } from "./known-diagnoses.ts";
import { kmsKeyService } from "./kms-key-service.ts";
import { MessageStore } from "./message-store.ts";
import { Recipients } from "./recipients.ts";

/** What an operation on certificates is wired with, made once per function from what the stack gave it. */
export interface Stores {
  readonly tables: Tables;
  readonly keys: KeyRing;
  readonly drafts: DraftStore;
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly directory: Directory;
  readonly recipients: Recipients;
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
    directory: new Directory(tables),
    recipients: new Recipients(tables, Date.now),
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
