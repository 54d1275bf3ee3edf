/** A care provider ("vårdgivare") as the directory knows it. */
export interface CareProvider {
  readonly hsaId: string;
  readonly name: string;
  readonly organisationNumber: string;
}

/** A care unit ("vårdenhet") of a care provider. */
export interface Unit {
  readonly hsaId: string;
  readonly careProviderHsaId: string;
  readonly name: string;
  readonly workplaceCode: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
}

/** A position ("befattning") with its code in the national list of positions. */
export interface Position {
  readonly code: string;
  readonly text: string;
}

/** Somebody who works at one or more care units. */
export interface Staff {
  readonly hsaId: string;
  readonly name: string;
  /** Codes of the national list of licensed professions. */
  readonly licences: readonly string[];
  readonly positions: readonly Position[];
  readonly specialities: readonly string[];
  /** Only prescribers have one ("förskrivarkod"). */
  readonly prescriberCode?: string;
  /** As HSA writes them. */
  readonly systemRoles: readonly string[];
  /** Where there is a commission for care. */
  readonly unitHsaIds: readonly string[];
}

const region: CareProvider = {
  hsaId: "TSTNMT2321000156-102Q",
  name: "Region Norrbacka",
  organisationNumber: "232100-0156",
};

const privateProvider: CareProvider = {
  hsaId: "TSTNMT2321000156-3001",
  name: "Husläkarna i Österby AB",
  organisationNumber: "556000-0167",
};

export const demoCareProviders: readonly CareProvider[] = [region, privateProvider];

const healthCentre: Unit = {
  hsaId: "TSTNMT2321000156-1003",
  careProviderHsaId: region.hsaId,
  name: "Norrbacka vårdcentral",
  workplaceCode: "1234567890123",
  address: "Björkvägen 4",
  postalCode: "90123",
  city: "Norrbacka",
  phone: "090-123 45 00",
  email: "vardcentralen@norrbacka.example",
};

const hospitalClinic: Unit = {
  hsaId: "TSTNMT2321000156-1004",
  careProviderHsaId: region.hsaId,
  name: "Norrbacka sjukhus, medicinmottagningen",
  workplaceCode: "1234567890124",
  address: "Lasarettsgatan 1",
  postalCode: "90124",
  city: "Norrbacka",
  phone: "090-123 46 00",
  email: "medicin@norrbacka.example",
};

/** Belongs to another care provider than the other two, so what must not cross that line can be tried. */
const privatePractice: Unit = {
  hsaId: "TSTNMT2321000156-3003",
  careProviderHsaId: privateProvider.hsaId,
  name: "Husläkarna i Österby",
  workplaceCode: "1234567890125",
  address: "Storgatan 12",
  postalCode: "74830",
  city: "Österby",
  phone: "018-123 47 00",
  email: "mottagningen@huslakarna.example",
};

export const demoUnits: readonly Unit[] = [healthCentre, hospitalClinic, privatePractice];

const physician: Position = { code: "201011", text: "Överläkare" };
const generalPractitioner: Position = { code: "201012", text: "Distriktsläkare/specialist allmänmedicin" };
const nurse: Position = { code: "206090", text: "Sjuksköterska, annan" };
const medicalSecretary: Position = { code: "352010", text: "Medicinsk sekreterare" };
const coordinator: Position = { code: "201090", text: "Rehabiliteringskoordinator" };

export const demoStaff: readonly Staff[] = [
  {
    hsaId: "TSTNMT2321000156-1079",
    name: "Elin Sandberg",
    licences: ["LK"],
    positions: [physician, generalPractitioner],
    specialities: ["Allmänmedicin", "Internmedicin"],
    prescriberCode: "0000000",
    systemRoles: [`INTYG;Statistik-${region.hsaId}`],
    unitHsaIds: [healthCentre.hsaId, hospitalClinic.hsaId],
  },
  {
    hsaId: "TSTNMT2321000156-3079",
    name: "Ulla Almqvist",
    licences: ["LK"],
    positions: [generalPractitioner],
    specialities: ["Allmänmedicin"],
    prescriberCode: "0000001",
    systemRoles: [],
    unitHsaIds: [privatePractice.hsaId],
  },
  {
    hsaId: "TSTNMT2321000156-107P",
    name: "Martina Ek",
    licences: [],
    positions: [medicalSecretary],
    specialities: [],
    systemRoles: [],
    unitHsaIds: [healthCentre.hsaId],
  },
  {
    hsaId: "TSTNMT2321000156-1084",
    name: "Karin Lund",
    licences: ["SJ"],
    positions: [nurse],
    specialities: [],
    systemRoles: [],
    unitHsaIds: [healthCentre.hsaId],
  },
  {
    hsaId: "TSTNMT2321000156-1091",
    name: "Jonas Berg",
    licences: [],
    positions: [coordinator],
    specialities: [],
    systemRoles: [`INTYG;Rehab-${healthCentre.hsaId}`],
    unitHsaIds: [healthCentre.hsaId],
  },
  {
    hsaId: "TSTNMT2321000156-9001",
    name: "Disa Demosson",
    licences: [],
    positions: [],
    specialities: [],
    systemRoles: ["INTYG;Drift"],
    unitHsaIds: [],
  },
];
