import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../lib/constructs/api-function.ts";
import { evaluatePolicy } from "./policy/evaluate-policy.ts";
import { arnOf } from "./policy/resolve-template.ts";
import { rightsOf, roleOf } from "./policy/rights-of.ts";
import { production } from "./synthesised.ts";
import type { Value } from "./synthesised.ts";
import { contracts, functionNameOf, functionsOf } from "./templates.ts";

/** Who may do what with a kind of item, by the names of the functions. */
type Rights = Readonly<Record<string, readonly string[]>>;

/** The statements of each function's role. */
type Statements = ReadonlyMap<string, readonly Value[]>;

const tableArn = (prefix: string): string =>
  arnOf(production.ofType("AWS::DynamoDB::Table").find(({ id }) => id.startsWith(prefix))!);

/** Items by the beginning of their partition key. */
const kinds = [
  { kind: "a certificate's key", table: tableArn("Keys"), key: "DATA#6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
  { kind: "a month's key", table: tableArn("Keys"), key: "WRAPPING#2026-11" },
  { kind: "the index secret", table: tableArn("Keys"), key: "SECRET#index" },
  { kind: "a later index secret", table: tableArn("Keys"), key: "SECRET#index#1" },
  { kind: "how far its renewal has come", table: tableArn("Keys"), key: "RENEWAL#index" },
  { kind: "an item of no known kind among the keys", table: tableArn("Keys"), key: "OTHER#1" },
  { kind: "an access", table: tableArn("Audit"), key: "PATIENT#x7Kq" },
  { kind: "a refused access", table: tableArn("Audit"), key: "REFUSED#2026-11-22" },
  { kind: "that an erasure took place", table: tableArn("Audit"), key: "ERASURE#TSTNMT2321000156-1002" },
  { kind: "a change of who may do what", table: tableArn("Audit"), key: "RIGHTS#2026-11" },
  { kind: "an item of no known kind in the log", table: tableArn("Audit"), key: "OTHER#1" },
  { kind: "an event", table: tableArn("Outbox"), key: "EVENTS#3" },
] as const;

/** Every verb of DynamoDB that writes items, also those that the port has no word for. */
const verbs = ["Put", "Update", "Delete", "BatchWrite"].map((verb) => `${verb}Item`);
const otherVerbs = ["PartiQLInsert", "PartiQLUpdate", "PartiQLDelete", "ImportTable", "RestoreTableFromBackup"];

function isAllowed(own: readonly Value[], action: string, resource: string, key: string): boolean {
  const context = { "dynamodb:LeadingKeys": [key], "kms:EncryptionContext:key": key };
  const principal = "arn:aws:iam::111122223333:role/any";
  return evaluatePolicy(own, { principal, action, resource, context }) === "allowed";
}

function rightsByItem(statements: Statements): Rights {
  const asked = kinds.flatMap(({ kind, table, key }) =>
    [...verbs, ...otherVerbs].map((verb) => {
      const may = [...statements].filter(([, own]) => isAllowed(own, `dynamodb:${verb}`, table, key));
      return [`${verb} ${kind}`, may.map(([name]) => name).toSorted()] as const;
    }),
  );
  return Object.fromEntries(asked.filter(([, may]) => may.length > 0));
}

const statements: Statements = new Map(
  functionsOf(production).map((one) => [
    functionNameOf(one).replace("intyg-", ""),
    rightsOf(production, roleOf(production, one)),
  ]),
);

/** What is logged is what concerns a patient; the national contracts log by themselves. */
const loggers = [
  ...contracts
    .filter(({ concernsPatient }) => concernsPatient)
    .map(({ service, id }) => `${service}-${fileNameOf(id)}`),
  "intygstjanst-register-certificate",
  "intygstjanst-send-message-to-care",
].toSorted();

/** Who changes what others are told of. */
const tellers = [
  ...["erase-certificate", "finish-erasures", "register-certificate", "retry-delivery", "send-message-to-care"].map(
    (name) => `intygstjanst-${name}`,
  ),
  "minaintyg-send-own-certificate",
  "recipients-deliver",
  ...["answer-question", "ask-recipient", "revoke-certificate", "send-certificate", "sign-certificate"].map(
    (name) => `webcert-${name}`,
  ),
];

describe("In production", () => {
  it("only who issues makes keys, only who destroys takes them away, and the log is only added to", () => {
    expect(rightsByItem(statements)).toEqual({
      "PutItem a certificate's key": [
        "intygstjanst-register-certificate",
        "webcert-copy-draft",
        "webcert-create-draft",
        "webcert-derive-draft",
        "webcert-sign-certificate",
      ],
      "DeleteItem a certificate's key": [
        "intygstjanst-erase-certificate",
        "webcert-delete-draft",
        "webcert-dispose-drafts",
      ],
      "PutItem a month's key": ["intygstjanst-sweep"],
      "PutItem the index secret": ["intygstjanst-sweep"],
      "PutItem a later index secret": ["intygstjanst-renew-index", "intygstjanst-sweep"],
      "PutItem how far its renewal has come": ["intygstjanst-renew-index", "intygstjanst-renew-index-secret"],
      "PutItem an access": [...new Set([...loggers, "webcert-dispose-drafts"])].toSorted(),
      "PutItem a refused access": [...new Set(loggers)],
      "PutItem that an erasure took place": ["intygstjanst-erase-certificate"],
      "PutItem a change of who may do what": [
        // What the national directory says.
        "identity-keep-staff",
        ...contracts
          .filter(({ changesRights }) => changesRights)
          .map(({ service, id }) => `${service}-${fileNameOf(id)}`),
      ].toSorted(),
      "PutItem an event": tellers,
      "UpdateItem an event": ["intygstjanst-relay", "intygstjanst-sweep"],
      "DeleteItem an event": [
        "intygstjanst-erase-certificate",
        "intygstjanst-finish-erasures",
        "intygstjanst-relay",
        "intygstjanst-sweep",
        "recipients-deliver",
      ],
    });
  });

  it("of the access log one function reads who was refused, and nobody reads anything else", () => {
    const reading = ["Query", "GetItem", "BatchGetItem", "Scan", "PartiQLSelect"];
    const inLog = kinds.filter(({ table }) => table === tableArn("Audit"));
    const may = inLog.flatMap(({ kind, table, key }) =>
      reading.flatMap((verb) =>
        [...statements]
          .filter(([, own]) => isAllowed(own, `dynamodb:${verb}`, table, key))
          .map(([name]) => `${name}: ${verb} ${kind}`),
      ),
    );
    expect(may).toEqual(["intygstjanst-list-refused-callers: Query a refused access"]);
  });

  it("only the sweep and the renewal of the index secret ask the key service for a new key", () => {
    const keys = production.ofType("AWS::KMS::Key").map(arnOf);
    const may = [...statements].filter(([, own]) =>
      keys.some((resource) => isAllowed(own, "kms:GenerateDataKey", resource, "SECRET#index")),
    );
    expect(may.map(([name]) => name).toSorted()).toEqual(["intygstjanst-renew-index", "intygstjanst-sweep"]);
  });

  it("no right by item can be left out or widened unseen", () => {
    const guarded = [tableArn("Keys"), tableArn("Audit")];
    let tried = 0;
    for (const [name, own] of statements)
      for (const one of own) {
        const writes = [one.Action].flat().some((action: string) => /^dynamodb:(Put|Update|Delete)/.test(action));
        if (!writes || ![one.Resource].flat().some((arn: string) => guarded.includes(arn))) continue;
        const others = own.filter((other) => other !== one);
        const { Condition: _condition, ...unconditional } = one;
        for (const changed of [others, [...others, unconditional]]) {
          tried += 1;
          expect(rightsByItem(new Map([[name, changed]])), name).not.toEqual(rightsByItem(new Map([[name, own]])));
        }
      }
    expect(tried).toBeGreaterThan(40);
  });
});
