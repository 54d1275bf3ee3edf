/** The major version of the contract, by which its namespaces end. */
export type Version = "3" | "5";

/** Somebody in the register. */
export interface PersonRecord {
  /** Twelve digits. */
  readonly number: string;
  readonly name?: { readonly given: string; readonly middle?: string; readonly surname: string };
  readonly isMarkedProtected?: boolean;
  /** Skyddad folkbokföring. */
  readonly hasProtectedRecord?: boolean;
  readonly isTestPerson?: boolean;
  /** AV, GN and others of the population register. */
  readonly deregistered?: string;
  /** Twelve digits each: the person's other numbers, earlier and later ones. */
  readonly linkedNumbers?: readonly string[];
}

const persons = "urn:riv:strategicresourcemanagement:persons:person:";

/** The answer of a version, in the order given. */
export function writeRecords(
  version: Version,
  answered: readonly { readonly asked: string; readonly person?: PersonRecord }[],
): string {
  const records = answered.map(
    ({ asked, person }) =>
      `<r:requestedPersonRecord><p:requestedPersonalIdentity>${identity(asked)}</p:requestedPersonalIdentity>` +
      `${person === undefined ? "" : record(version, person)}</r:requestedPersonRecord>`,
  );
  const namespaces =
    `xmlns:r="${persons}GetPersonsForProfileResponder:${version}" xmlns:p="${persons}${version}"` +
    (version === "3" ? ` xmlns:m="${persons}3.1"` : "");
  return envelope(`<r:GetPersonsForProfileResponse ${namespaces}>${records.join("")}</r:GetPersonsForProfileResponse>`);
}

export function writeFault(code: "Client" | "Server", text: string): string {
  return envelope(`<s:Fault><faultcode>s:${code}</faultcode><faultstring>${escaped(text)}</faultstring></s:Fault>`);
}

function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`
  );
}

function record(version: Version, person: PersonRecord): string {
  const { isMarkedProtected = false, isTestPerson = false, deregistered, linkedNumbers = [] } = person;
  return [
    "<p:personRecord>",
    `<p:personalIdentity>${identity(person.number)}</p:personalIdentity>`,
    `<p:protectedPersonIndicator>${String(isMarkedProtected)}</p:protectedPersonIndicator>`,
    `<p:testIndicator>${String(isTestPerson)}</p:testIndicator>`,
    "<p:primaryIdentity>true</p:primaryIdentity>",
    nameOf(version, person),
    ...linkedNumbers.map((number) => otherNumber(version, number, deregistered)),
    address(person),
    deregistered === undefined
      ? ""
      : `<p:deregistration><p:deregistrationReasonCode>${deregistered}</p:deregistrationReasonCode></p:deregistration>`,
    person.hasProtectedRecord === true ? protectedRecord(version) : "",
    "</p:personRecord>",
  ].join("");
}

function nameOf(version: Version, { name }: PersonRecord): string {
  if (name === undefined) return "";
  const part = (element: string, text: string | undefined): string => {
    if (text === undefined) return "";
    const content = version === "3" ? `<p:name>${escaped(text)}</p:name><p:attested>true</p:attested>` : escaped(text);
    return `<p:${element}>${content}</p:${element}>`;
  };
  const parts = [part("givenName", name.given), part("middleName", name.middle), part("surname", name.surname)];
  return `<p:name>${parts.join("")}</p:name>`;
}

/** Of who is protected only what profile 1 has is delivered: no address. */
function address({ isMarkedProtected, hasProtectedRecord }: PersonRecord): string {
  return isMarkedProtected === true || hasProtectedRecord === true
    ? ""
    : "<p:addressInformation><p:residentialAddress><p:postalAddress2>Storgatan 1</p:postalAddress2>" +
        "<p:postalCode>12345</p:postalCode><p:city>Norrbacka</p:city></p:residentialAddress></p:addressInformation>";
}

/** Version 3 says of each whether it is the one that the person goes by; of 5 the record's own number tells. */
function otherNumber(version: Version, number: string, deregistered: string | undefined): string {
  const referred = `<p:referredPersonalIdentity>${identity(number)}</p:referredPersonalIdentity>`;
  return version === "3"
    ? `<p:linkedIdentity>${referred}<p:assuranceLevel>1</p:assuranceLevel>` +
        `<p:primaryIdentity>${String(deregistered !== undefined)}</p:primaryIdentity></p:linkedIdentity>`
    : `<p:referredPersonalIdentities>${referred}</p:referredPersonalIdentities>`;
}

function protectedRecord(version: Version): string {
  const name = version === "3" ? "m:protectedPopulationRecord" : "p:protectedPopulationRecord";
  return `<${name}>true</${name}>`;
}

function identity(number: string): string {
  const root = Number(number.slice(6, 8)) >= 60 ? "1.2.752.129.2.1.3.3" : "1.2.752.129.2.1.3.1";
  return `<p:root>${root}</p:root><p:extension>${number}</p:extension>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
