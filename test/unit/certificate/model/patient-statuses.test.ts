import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Certificate } from "../../../../functions/certificate/model/certificate.ts";
import { closedBy } from "../../../../functions/certificate/model/permissions/patient-statuses.ts";
import type { PatientAction } from "../../../../functions/certificate/model/permissions/patient-statuses.ts";
import { permittedActions } from "../../../../functions/certificate/model/permissions/permit.ts";
import {
  certificateActions,
  permitCertificate,
} from "../../../../functions/certificate/model/permissions/permit-certificate.ts";
import {
  draftActions,
  permitDraft,
  permitNewDraft,
} from "../../../../functions/certificate/model/permissions/permit-draft.ts";
import { permitLookFor } from "../../../../functions/certificate/model/permissions/permit-look-for.ts";
import {
  permitCitizen,
  permitOwnCertificate,
} from "../../../../functions/certificate/model/permissions/permit-own-certificate.ts";
import { personOfRecord, personStatuses } from "../../../../functions/certificate/model/registered-person.ts";
import type { PersonStatus, RegisteredPerson } from "../../../../functions/certificate/model/registered-person.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import type { Result } from "../../../../functions/operation/result.ts";
import { tolvan, units } from "../../../fixtures/people.ts";

type Allowance = "yes" | "no" | "few";

const described = readFileSync("docs/domain/patients.md", "utf8");

/** The table of the page: by action, in the order of its columns. */
const rows = new Map(
  [...described.matchAll(/^\| `([a-z-]+)` \|((?: (?:yes|no|few) \|){6})/gm)].map(([, action = "", cells = ""]) => [
    action,
    cells
      .split("|")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "") as Allowance[],
  ]),
);
const columns = /^\| Action \| (.*) \| Why \|$/m.exec(described)![1]!.split(" | ");

const cells = [...rows].flatMap(([action, row]) =>
  columns.map((status, at) => ({ action: action as PatientAction, status: status as PersonStatus, says: row[at]! })),
);

function cellInCode(action: PatientAction, status: PersonStatus): Allowance {
  const row: Readonly<Partial<Record<PersonStatus, { readonly to: string }>>> = closedBy[action];
  const closed = row[status];
  return closed === undefined ? "yes" : closed.to === "everybody" ? "no" : "few";
}

const roles = {
  DOCTOR: "doctor",
  PRIVATE_DOCTOR: "private-doctor",
  DENTIST: "dentist",
  NURSE: "nurse",
  MIDWIFE: "midwife",
  CARE_ADMIN: "care-admin",
  REHAB_COORDINATOR: "nobody",
} as const;

const { healthCentre, surgery } = units;
const place = { unit: healthCentre.hsaId, careProvider: healthCentre.careProvider.hsaId };
const at = "2026-11-22T09:35:00.000Z";
const begun = { ...place, createdAt: at };

function aCertificate(type: CertificateType): Certificate {
  return {
    ...place,
    id: "one",
    type: type.key,
    version: type.version,
    state: "signed",
    sequence: 1,
    signedAt: at,
    signedBy: "somebody",
    sendings: [],
    origin: "webcert",
    namesPatient: false,
  };
}

interface Trial {
  readonly role: keyof typeof roles;
  readonly unit: typeof healthCentre;
  readonly type: CertificateType;
  readonly patient: RegisteredPerson;
}

/** Each action as its permission decides it. */
const decide: Readonly<Record<PatientAction, (trial: Trial) => Result<unknown>>> = {
  ...(Object.fromEntries(
    (["read", "validate", "print", "save", "delete"] as const).map((action) => [
      `${action}-draft`,
      ({ role, unit, type, patient }: Trial) =>
        permitDraft[action]({ actor: { role, unit }, draft: begun, type: { ...type, use: "write" }, patient, at }),
    ]),
  ) as Readonly<
    Record<
      "read-draft" | "validate-draft" | "print-draft" | "save-draft" | "delete-draft",
      (trial: Trial) => Result<true>
    >
  >),
  "create-draft": ({ role, unit, type, patient }) => permitNewDraft({ actor: { role, unit }, type, patient }),
  sign: ({ role, unit, type, patient }) =>
    permitDraft.sign({
      actor: { role, unit },
      draft: begun,
      at,
      type: { ...type, use: "write" },
      patient,
      issuer: { hsaId: "somebody" },
      findings: [],
    }),
  "look-for": ({ role, unit, patient, type }) => permitLookFor({ actor: { role, unit }, patient, types: [type] }),
  read: (trial) => permitCertificate.read(situation(trial)),
  print: (trial) => permitCertificate.print(situation(trial)),
  "list-messages": (trial) => permitCertificate["list-messages"](situation(trial)),
  send: (trial) => permitCertificate.send(situation(trial)),
  "answer-question": (trial) => permitCertificate["answer-question"](situation(trial, true)),
  "use-own": ({ patient }) => permitCitizen(theCitizen, "2026-11-22", patient),
  "send-own": ({ type, patient }) => {
    const citizen = permitCitizen(theCitizen, "2026-11-22", patient);
    if (!citizen.ok) return citizen;
    const document = { patient: { kind: "personnummer", number: tolvan } } as const;
    return permitOwnCertificate.send({
      citizen: citizen.value,
      document,
      certificate: aCertificate(type),
      type: sentAndAsked(type),
    });
  },
  register: () => ({ ok: true, value: true }),
};

/** The type, as if it were sent and asked about: the table speaks of no type. */
function sentAndAsked(type: CertificateType): CertificateType {
  return { ...type, recipient: "FKASSA", abilities: { ...type.abilities, send: true, questions: true } };
}

const theCitizen = { kind: "citizen", personId: tolvan, role: "CITIZEN", scopes: [], assurance: 3 } as const;

function situation({ role, unit, type, patient }: Trial, isSent = false) {
  const sending: Certificate["sendings"][number] = {
    recipient: type.recipient ?? "FKASSA",
    at: "2026-11-22T09:36:00.000Z",
    by: "somebody",
    consent: "in-person",
    sequence: 2,
  };
  return {
    actor: { role, unit },
    certificate: { ...aCertificate(type), sendings: isSent ? [sending] : [] },
    type: sentAndAsked(type),
    patient,
  };
}

const only = (...statuses: readonly PersonStatus[]): RegisteredPerson => ({ statuses });

/** Every role, at the unit and at another of the care provider, with every type. */
const trials = Object.keys(roles).flatMap((role) =>
  [healthCentre, surgery].flatMap((unit) =>
    certificateTypes.map((type) => ({ role: role as keyof typeof roles, unit: unit, type })),
  ),
);

describe("What the register says of a patient", () => {
  it("has the same table in the page and in the code", () => {
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(closedBy).toSorted());
    expect(columns).toEqual([...personStatuses]);
    expect(cells.filter(({ action, status, says }) => cellInCode(action, status) !== says)).toEqual([]);
  });

  it.each(cells)("by $status lets $action through as the table says: $says", ({ action, status, says }) => {
    if (action === "register") return;
    const wrong = trials.filter((trial) => {
      const ordinary = decide[action]({ ...trial, patient: only() }).ok;
      const now = decide[action]({ ...trial, patient: only(status) }).ok;
      const profession = roles[trial.role];
      const isAmongFew =
        profession !== "nobody" &&
        trial.type.staff.protectedPatient.includes(profession) &&
        (trial.unit === healthCentre || action === "create-draft" || action === "look-for");
      const expected = says === "no" ? false : says === "few" ? ordinary && isAmongFew : ordinary;
      return now !== expected;
    });
    expect(wrong.map(({ role, unit, type }) => [role, unit.name, type.key])).toEqual([]);
    // Where nobody might, nothing would be tried.
    expect(trials.some((trial) => decide[action]({ ...trial, patient: only() }).ok)).toBe(true);
  });

  it("says the first of several that forbid", () => {
    const patient = personOfRecord({ isProtected: true, isDeceased: true, isTestPerson: true, isRenumbered: true });
    const type = certificateTypes[0]!;
    const asked = { actor: { role: "NURSE", unit: healthCentre }, type, patient };
    expect(permitNewDraft(asked)).toMatchObject({ refusal: { code: "patient-protected" } });
    expect(permitNewDraft({ ...asked, actor: { role: "DOCTOR", unit: healthCentre } })).toMatchObject({
      refusal: { code: "patient-deceased" },
    });
  });

  it("is what the offered actions follow too", () => {
    const type = certificateTypes[0]!;
    const trial = { role: "DOCTOR", unit: healthCentre, type } as const;
    const offered = (patient: RegisteredPerson) =>
      permittedActions(certificateActions, permitCertificate, situation({ ...trial, patient }));
    expect(offered(only("test-person"))).not.toContain("send");
    expect(offered(only("deceased"))).toEqual(offered(only()));
    expect(offered(only("unreachable"))).toEqual(["verify", "revoke"]);
    const draft = {
      actor: { role: "NURSE", unit: healthCentre },
      draft: begun,
      at,
      type,
      issuer: { hsaId: "x" },
      findings: [],
    };
    expect(permittedActions(draftActions, permitDraft, { ...draft, patient: only("protected") })).toEqual([]);
  });

  it("tells nothing of who is protected by which they could be found", () => {
    const record = { isDeceased: false, isTestPerson: false, isRenumbered: true, name: "Tolvan" };
    const leads = { newNumber: tolvan };
    expect(personOfRecord({ ...record, isProtected: true }, leads)).toEqual({ statuses: ["protected", "renumbered"] });
    expect(personOfRecord({ ...record, isProtected: false }, leads)).toEqual({
      statuses: ["renumbered"],
      name: "Tolvan",
      newNumber: tolvan,
    });
  });
});
