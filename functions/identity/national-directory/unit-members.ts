import type { CareProvider, OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import type { XmlTree } from "../../certificate/national-xml/xml-tree.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { cut, fieldsOf, isMarked, textIn, textsIn } from "./ask-national.ts";
import type { DirectoryContract, Fields } from "./ask-national.ts";
import { timeInUse } from "./time-in-use.ts";

const organization = "urn:riv:infrastructure:directory:organization";
const responder = `${organization}:GetHealthCareUnitMembersResponder:2`;

/** A care unit with its parts and its care provider, version 2.0 or 2.1. */
export const unitMembersContract = {
  url: "unitMembers",
  responder,
  operation: "GetHealthCareUnitMembers",
} as const satisfies DirectoryContract;

/** A care unit as the directory has it. */
export interface UnitWithParts {
  readonly provider: CareProvider;
  readonly unit: OrganisationUnit;
  readonly parts: readonly OrganisationUnit[];
}

/**
 * What an answer says of the unit that was asked for. `undefined` where it has none, or a made-up one; `other` where it
 * has another, or no care provider.
 */
export function unitIn(body: XmlTree, hsaId: string): UnitWithParts | "other" | undefined {
  const [told] = fieldsOf(body, responder)("healthCareUnitMembers");
  if (told === undefined) return undefined;
  const fields = fieldsOf(told, responder);
  const provider = providerIn(fields("healthCareProvider")[0]);
  if (provider === undefined || comparableHsaId(textIn(fields, "healthCareUnitHsaId") ?? "") !== hsaId) return "other";
  if (isMarked(fields, "feignedHealthCareUnit")) return undefined;

  const { organisationNumber: _, ...careProvider } = provider;
  const unit = {
    hsaId,
    ...placeIn(fields, "healthCareUnit", {
      telephone: "telephoneNumber",
      address: "postalAddress",
      code: "postalCode",
    }),
    ...timeInUse(fields, "HealthCareUnit"),
    careProvider,
  };
  const parts = fields("healthCareUnitMember").flatMap((member): readonly OrganisationUnit[] => {
    const own = fieldsOf(member, responder);
    const part = textIn(own, "healthCareUnitMemberHsaId");
    if (part === undefined || comparableHsaId(part) === hsaId || isMarked(own, "feignedHealthCareUnitMember"))
      return [];
    const names = {
      telephone: "healthCareUnitMemberTelephoneNumber",
      address: "healthCareUnitMemberpostalAddress",
      code: "healthCareUnitMemberpostalCode",
    };
    const time = timeInUse(own, "HealthCareUnitMember");
    const place = placeIn(own, "healthCareUnitMember", names);
    return [{ hsaId: comparableHsaId(part), ...place, ...time, partOf: hsaId, careProvider }];
  });
  return { provider, unit, parts };
}

function providerIn(told: XmlTree | undefined): CareProvider | undefined {
  const fields = fieldsOf(told, responder);
  const hsaId = textIn(fields, "healthCareProviderHsaId");
  const name = textIn(fields, "healthCareProviderName");
  if (hsaId === undefined || name === undefined) return undefined;
  const organisationNumber = textIn(fields, "healthCareProviderOrgNo");
  return {
    hsaId: comparableHsaId(hsaId),
    name,
    ...(organisationNumber === undefined ? {} : { organisationNumber }),
    ...timeInUse(fields, "HealthCareProvider"),
  };
}

/** What a certificate says of a place. What the directory does not say is empty. */
function placeIn(
  fields: Fields,
  kind: string,
  names: { readonly telephone: string; readonly address: string; readonly code: string },
) {
  const lines = textsIn(fieldsOf(fields(names.address)[0], `${organization}:2`), "addressLine");
  const { street, code, city } = addressOf(lines, textIn(fields, names.code));
  return {
    name: textIn(fields, `${kind}Name`) ?? "",
    workplaceCode: textIn(fields, `${kind}PrescriptionCode`) ?? "",
    address: street,
    postalCode: code,
    city,
    phone: textIn(fields, names.telephone) ?? "",
  };
}

/** An address of lines: the last is the town, after the postal code where that is in it. */
function addressOf(lines: readonly string[], postalCode: string | undefined) {
  const [, code, town] = /^(\d{3} ?\d{2})\s+(.+)$/u.exec(lines.at(-1) ?? "") ?? [];
  return {
    street: cut(lines.slice(0, -1).join(", ")),
    code: (postalCode ?? code ?? "").replaceAll(" ", ""),
    city: town ?? lines.at(-1) ?? "",
  };
}
