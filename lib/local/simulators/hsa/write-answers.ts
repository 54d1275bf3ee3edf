/** A care unit in the simulated directory. Times are written as given. */
export interface HsaUnit {
  readonly hsaId: string;
  readonly name: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly isArchived?: boolean;
  readonly isFeigned?: boolean;
  readonly provider: {
    readonly hsaId: string;
    readonly name: string;
    readonly endDate?: string;
    readonly isArchived?: boolean;
  };
  readonly parts?: readonly Omit<HsaUnit, "provider" | "parts">[];
}

export interface HsaCommission {
  readonly hsaId: string;
  readonly purpose: string;
  /** HSA-id of the unit; none where it is for all of a care provider. */
  readonly unit?: string;
  readonly provider: string;
  readonly isFeigned?: boolean;
}

/** Somebody in the simulated directory. */
export interface HsaPerson {
  readonly hsaId: string;
  readonly given: string;
  readonly surname: string;
  readonly licences?: readonly string[];
  readonly positions?: readonly string[];
  readonly groupCodes?: readonly string[];
  readonly speciality?: { readonly licence: string; readonly code: string; readonly name: string };
  readonly systemRoles?: readonly string[];
  readonly prescriberCode?: string;
  readonly isProtected?: boolean;
  readonly isFeigned?: boolean;
  readonly commissions: readonly HsaCommission[];
}

const directory = "urn:riv:infrastructure:directory";
export const credentialsResponder = `${directory}:authorizationmanagement:GetCredentialsForPersonIncludingProtectedPersonResponder:2`;
export const membersResponder = `${directory}:organization:GetHealthCareUnitMembersResponder:2`;

export function writeCredentials(people: readonly HsaPerson[]): string {
  const management = `${directory}:authorizationmanagement`;
  return envelope(
    `<r:GetCredentialsForPersonIncludingProtectedPersonResponse xmlns:r="${credentialsResponder}" ` +
      `xmlns:c="${management}:2" xmlns:e="${management}:2.1">${people.map(person).join("")}` +
      "</r:GetCredentialsForPersonIncludingProtectedPersonResponse>",
  );
}

function person(one: HsaPerson): string {
  const { licences = [], positions = [], groupCodes = [], systemRoles = [], speciality } = one;
  return [
    "<r:credentialInformation>",
    text("c:givenName", one.given),
    text("c:middleAndSurName", one.surname),
    text("c:personHsaId", one.hsaId),
    text("c:personalPrescriptionCode", one.prescriberCode),
    ...groupCodes.map((code) => text("c:groupPrescriptionCode", code)),
    ...systemRoles.map((role) => {
      const [system, ...words] = role.split(";");
      return `<c:hsaSystemRole>${text("c:systemId", system)}${text("c:role", words.join(";"))}</c:hsaSystemRole>`;
    }),
    ...positions.map((code) => text("c:paTitleCode", code)),
    mark("c:protectedPerson", one.isProtected),
    ...one.commissions.map(commission),
    mark("c:feignedPerson", one.isFeigned),
    ...licences.map((code) => text("e:healthCareProfessionalLicenceCode", code)),
    speciality === undefined
      ? ""
      : `<e:healthCareProfessionalLicenceSpeciality>${text("e:healthCareProfessionalLicenceCode", speciality.licence)}` +
        `${text("e:specialityCode", speciality.code)}${text("e:specialityName", speciality.name)}` +
        "</e:healthCareProfessionalLicenceSpeciality>",
    "</r:credentialInformation>",
  ].join("");
}

function commission({ hsaId, purpose, unit, provider, isFeigned }: HsaCommission): string {
  return [
    "<c:commission>",
    text("c:commissionName", "Uppdrag"),
    text("c:commissionHsaId", hsaId),
    text("c:commissionPurpose", purpose),
    text("c:healthCareUnitHsaId", unit),
    text("c:healthCareProviderHsaId", provider),
    text("c:healthCareProviderName", "Vårdgivare"),
    text("c:healthCareProviderOrgNo", "2321000156"),
    mark("c:feignedCommission", isFeigned),
    "</c:commission>",
  ].join("");
}

export function writeMembers(unit: HsaUnit | undefined): string {
  return envelope(
    `<r:GetHealthCareUnitMembersResponse xmlns:r="${membersResponder}" xmlns:c="${directory}:organization:2">` +
      `${unit === undefined ? "" : members(unit)}</r:GetHealthCareUnitMembersResponse>`,
  );
}

function members(unit: HsaUnit): string {
  const { provider, parts = [] } = unit;
  return [
    "<r:healthCareUnitMembers>",
    text("r:healthCareUnitName", unit.name),
    text("r:healthCareUnitPublicName", unit.name),
    text("r:healthCareUnitHsaId", unit.hsaId),
    text("r:healthCareUnitStartDate", unit.startDate),
    text("r:healthCareUnitEndDate", unit.endDate),
    text("r:healthCareUnitPrescriptionCode", "1234567890123"),
    text("r:telephoneNumber", "0901234500"),
    `<r:postalAddress>${text("c:addressLine", "Björkvägen 4")}${text("c:addressLine", "901 23 Norrbacka")}</r:postalAddress>`,
    mark("r:feignedHealthCareUnit", unit.isFeigned),
    mark("r:archivedHealthCareUnit", unit.isArchived),
    "<r:healthCareProvider>",
    text("r:healthCareProviderName", provider.name),
    text("r:healthCareProviderPublicName", provider.name),
    text("r:healthCareProviderHsaId", provider.hsaId),
    text("r:healthCareProviderOrgNo", "2321000156"),
    text("r:healthCareProviderEndDate", provider.endDate),
    mark("r:archivedHealthCareProvider", provider.isArchived),
    "</r:healthCareProvider>",
    ...parts.map(member),
    "</r:healthCareUnitMembers>",
  ].join("");
}

function member(part: Omit<HsaUnit, "provider" | "parts">): string {
  return [
    "<r:healthCareUnitMember>",
    text("r:healthCareUnitMemberName", part.name),
    text("r:healthCareUnitMemberPublicName", part.name),
    text("r:healthCareUnitMemberHsaId", part.hsaId),
    text("r:healthCareUnitMemberStartDate", part.startDate),
    text("r:healthCareUnitMemberEndDate", part.endDate),
    text("r:healthCareUnitMemberTelephoneNumber", "0901234501"),
    `<r:healthCareUnitMemberpostalAddress>${text("c:addressLine", "Björkvägen 6")}${text("c:addressLine", "Norrbacka")}</r:healthCareUnitMemberpostalAddress>`,
    text("r:healthCareUnitMemberpostalCode", "90124"),
    mark("r:feignedHealthCareUnitMember", part.isFeigned),
    mark("r:archivedHealthCareUnitMember", part.isArchived),
    "</r:healthCareUnitMember>",
  ].join("");
}

export function writeFault(code: "Client" | "Server", words: string): string {
  return envelope(`<s:Fault>${text("faultcode", `s:${code}`)}${text("faultstring", words)}</s:Fault>`);
}

function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`
  );
}

function text(name: string, content: string | undefined): string {
  if (content === undefined) return "";
  return `<${name}>${content.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${name}>`;
}

function mark(name: string, isSet: boolean | undefined): string {
  return isSet === undefined ? "" : text(name, String(isSet));
}
