import { largestKept } from "../../certificate/model/largest-kept.ts";
import type { CodedText } from "../../certificate/model/certificate-document.ts";
import type { Commission, StaffRecord } from "../../certificate/model/staff-member.ts";
import type { XmlTree } from "../../certificate/national-xml/xml-tree.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { fieldsOf, isMarked, textIn, textsIn } from "./ask-national.ts";
import type { DirectoryContract, Fields } from "./ask-national.ts";

const management = "urn:riv:infrastructure:directory:authorizationmanagement";
const responder = `${management}:GetCredentialsForPersonIncludingProtectedPersonResponder:2`;

/** Who somebody is and what they are to work with, protected persons too, version 2.2. */
export const credentialsContract = {
  url: "credentials",
  responder,
  operation: "GetCredentialsForPersonIncludingProtectedPerson",
} as const satisfies DirectoryContract;

/** Of the element that asks for the codes of licences and specialities. */
export const credentialsProfile = `${management}:GetCredentialsForPersonIncludingProtectedPersonResponder:2.1`;

/** What the directory says of somebody. */
export interface Credentials {
  readonly staff: StaffRecord;
  readonly commissions: readonly Commission[];
}

/**
 * What an answer says of whoever has the HSA-id that was asked for: several entries of the same are one person.
 * `undefined` where it has nobody; `other` where all it has is somebody else.
 */
export function credentialsIn(body: XmlTree, hsaId: string): Credentials | "other" | undefined {
  const told = fieldsOf(
    body,
    responder,
  )("credentialInformation").map((entry) => ({
    core: fieldsOf(entry, `${management}:2`),
    extended: fieldsOf(entry, `${management}:2.1`),
  }));
  if (told.length === 0) return undefined;
  const own = told.filter(({ core }) => comparableHsaId(textIn(core, "personHsaId") ?? "") === hsaId);
  if (own.length === 0) return "other";
  const real = own.filter(({ core }) => !isMarked(core, "feignedPerson"));
  const [first] = real;
  if (first === undefined) return undefined;

  const core: Fields = (name) => real.flatMap((entry) => entry.core(name));
  const extended: Fields = (name) => real.flatMap((entry) => entry.extended(name));
  const prescriberCode = textIn(core, "personalPrescriptionCode");
  const staff: StaffRecord = {
    hsaId,
    name: [textIn(first.core, "givenName"), textIn(first.core, "middleAndSurName")]
      .flatMap((part) => part ?? [])
      .join(" "),
    licences: distinct(textsIn(extended, "healthCareProfessionalLicenceCode")),
    positions: distinct(textsIn(core, "paTitleCode")).map((code) => ({ code })),
    specialities: specialitiesIn(extended),
    groupPrescriptionCodes: distinct(textsIn(core, "groupPrescriptionCode")),
    systemRoles: distinct(core("hsaSystemRole").flatMap(systemRoleIn)).slice(0, largestKept.texts),
    ...(prescriberCode === undefined ? {} : { prescriberCode }),
    ...(isMarked(core, "protectedPerson") ? { isProtected: true } : {}),
  };
  return { staff, commissions: core("commission").flatMap(commissionIn) };
}

function specialitiesIn(extended: Fields): readonly CodedText[] {
  const all = extended("healthCareProfessionalLicenceSpeciality").flatMap((speciality) => {
    const fields = fieldsOf(speciality, speciality.namespace);
    const [code, text] = [textIn(fields, "specialityCode"), textIn(fields, "specialityName")];
    return code === undefined ? [] : [{ code, ...(text === undefined ? {} : { text }) }];
  });
  return [...new Map(all.map((one) => [one.code, one])).values()].slice(0, largestKept.texts);
}

function systemRoleIn(written: XmlTree): readonly string[] {
  const fields = fieldsOf(written, written.namespace);
  const [system, role] = [textIn(fields, "systemId"), textIn(fields, "role")];
  return system === undefined || role === undefined ? [] : [`${system};${role}`];
}

/** A commission; none where what it must say is missing, or it, its unit or its care provider is made up. */
function commissionIn(written: XmlTree): readonly Commission[] {
  const fields = fieldsOf(written, written.namespace);
  const isFeigned = ["feignedCommission", "feignedHealthCareUnit", "feignedHealthCareProvider"].some((mark) =>
    isMarked(fields, mark),
  );
  const hsaId = textIn(fields, "commissionHsaId");
  const purpose = textIn(fields, "commissionPurpose");
  const careProvider = textIn(fields, "healthCareProviderHsaId");
  if (isFeigned || hsaId === undefined || purpose === undefined || careProvider === undefined) return [];
  const unit = textIn(fields, "healthCareUnitHsaId");
  return [
    {
      hsaId: comparableHsaId(hsaId),
      name: textIn(fields, "commissionName") ?? "",
      purpose,
      careProvider: comparableHsaId(careProvider),
      ...(unit === undefined ? {} : { unit: comparableHsaId(unit) }),
    },
  ];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
