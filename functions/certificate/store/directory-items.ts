import * as z from "zod/mini";
import type { CareUnit } from "../../operation/care-unit.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Attributes, Item, ItemKey, Write } from "../../operation/tables.ts";
import type { CareProvider, OrganisationUnit } from "../model/care-organisation.ts";
import type { Edition, Kept } from "../model/edition.ts";
import { carePurpose } from "../model/staff-member.ts";
import type { Commission, StaffMember, StaffRecord } from "../model/staff-member.ts";
import { staffRoleOf } from "../model/staff-role.ts";
import { codedText } from "./coded-text.ts";
import { emailAddressKey } from "./email-addresses.ts";
import { tableNames } from "./table-names.ts";

/** All care providers lie here: a list tells them all. */
export const providersPartition = "PROVIDERS";

export function providerKey(hsaId: string): ItemKey {
  return { table: tableNames.directory, pk: providersPartition, sk: comparableHsaId(hsaId) };
}

export function unitKey(hsaId: string): ItemKey {
  return { table: tableNames.directory, pk: `UNIT#${comparableHsaId(hsaId)}`, sk: "UNIT" };
}

export function staffKey(hsaId: string): ItemKey {
  return { table: tableNames.directory, pk: `STAFF#${comparableHsaId(hsaId)}`, sk: "STAFF" };
}

/** Where a care provider's units, and who works for all of it, are noted. */
export function providerPartition(hsaId: string): string {
  return `PROVIDER#${comparableHsaId(hsaId)}`;
}

/** The place of a commission for care at a unit, which every call of care staff asks for. */
export function careCommissionKey(staffHsaId: string, unitHsaId: string): ItemKey {
  return { ...staffKey(staffHsaId), sk: `AT#${comparableHsaId(unitHsaId)}` };
}

function commissionKey(staffHsaId: string, { purpose, unit, careProvider }: Commission): ItemKey {
  return purpose === carePurpose && unit !== undefined
    ? careCommissionKey(staffHsaId, unit)
    : { ...staffKey(staffHsaId), sk: `FOR#${purpose}#${comparableHsaId(unit ?? careProvider)}` };
}

/** Where it is noted at the unit, or at the care provider, who has a commission there and for what. */
function colleagueKey(staffHsaId: string, { purpose, unit, careProvider }: Commission): ItemKey {
  const { table, pk } =
    unit === undefined ? { ...providerKey(""), pk: providerPartition(careProvider) } : unitKey(unit);
  return { table, pk, sk: `STAFF#${comparableHsaId(staffHsaId)}#${purpose}` };
}

/** Where it is noted which units a care provider has. */
function unitOfProviderKey({ hsaId, careProvider }: OrganisationUnit): ItemKey {
  return {
    table: tableNames.directory,
    pk: providerPartition(careProvider.hsaId),
    sk: `UNIT#${comparableHsaId(hsaId)}`,
  };
}

/** Where it is noted which parts a unit has. */
function partKey(partOf: string, hsaId: string): ItemKey {
  return { ...unitKey(partOf), sk: `PART#${comparableHsaId(hsaId)}` };
}

/** The edition of what is entered together with a whole directory, as `npm start` does. */
const seeded: Edition = { revision: 1, changedAt: "2020-01-01T00:00:00.000Z", changedBy: "npm start", changed: [] };

/** The write that enters a care provider whatever is there. */
export function providerWrite(provider: CareProvider): Write<never> {
  return { ...providerKey(provider.hsaId), put: providerShape.write({ ...seeded, ...provider }) };
}

/** The write that saves a care provider in a new edition, where the one that was seen still stands. */
export function savingProvider(provider: CareProvider, edition: Edition, before?: Edition): Write<"record-changed"> {
  const put = providerShape.write({ ...provider, ...edition });
  return { ...providerKey(provider.hsaId), put, ...standing(before) };
}

/** The writes that enter a unit whatever is there. `before` is how it stands, where it does. */
export function unitWrites(unit: OrganisationUnit, before?: OrganisationUnit): Write<never>[] {
  return [{ ...unitKey(unit.hsaId), put: unitShape.write({ ...seeded, ...unit }) }, ...unitNoting(unit, before)];
}

/** The writes that save a unit in a new edition, where the one that was seen still stands. */
export function savingUnit(
  unit: OrganisationUnit,
  edition: Edition,
  before?: Kept<OrganisationUnit>,
): Write<"record-changed">[] {
  const put = unitShape.write({ ...unit, ...edition });
  return [{ ...unitKey(unit.hsaId), put, ...standing(before) }, ...unitNoting(unit, before)];
}

/** Notes where a unit hangs, and no longer where it did. */
function unitNoting(unit: OrganisationUnit, before?: OrganisationUnit): Write<never>[] {
  const noted = unitNotes(unit);
  const stale = (before === undefined ? [] : unitNotes(before)).filter(
    ({ pk, sk }) => !noted.some((one) => one.pk === pk && one.sk === sk),
  );
  return [
    ...noted.map((key): Write<never> => ({ ...key, put: {} })),
    ...stale.map((key): Write<never> => ({ ...key, delete: true })),
  ];
}

function unitNotes(unit: OrganisationUnit): ItemKey[] {
  return [unitOfProviderKey(unit), ...(unit.partOf === undefined ? [] : [partKey(unit.partOf, unit.hsaId)])];
}

/** The condition that a record stands as it was seen, with all that hung on it; undefined is that there was none. */
function standing(before: Edition | undefined) {
  const otherwise = "record-changed" as const;
  if (before === undefined) return { when: "absent" as const, otherwise };
  return { when: { revision: before.revision, joined: before.joined }, otherwise };
}

/** Removes a record, where it still stands as it was seen. */
export function removing(key: ItemKey, before: Edition): Write<"record-changed"> {
  return { ...key, delete: true, ...standing(before) };
}

/** Asks that a record still stands as it was seen, whatever hangs on it. */
export function stillStanding(key: ItemKey, { revision }: Edition): Write<"record-changed"> {
  return { ...key, check: true, when: { revision }, otherwise: "record-changed" };
}

/**
 * Hangs something on a record that must be there.
 *
 * @param request names what does so, and nothing else that ever did
 */
export function joining<const Code extends string>(key: ItemKey, request: string, otherwise: Code): Write<Code> {
  return { ...key, set: { joined: request }, when: "present", otherwise };
}

/** The write that enters a member of staff, without commissions, whatever is there. */
export function staffWrite(staff: StaffRecord): Write<never> {
  return { ...staffKey(staff.hsaId), put: staffShape.write({ ...seeded, ...staff }) };
}

/** The write that saves a member of staff in a new edition, where the one that was seen still stands. */
export function savingStaff(staff: StaffRecord, edition: Edition, before?: Edition): Write<"record-changed"> {
  return { ...staffKey(staff.hsaId), put: staffShape.write({ ...staff, ...edition }), ...standing(before) };
}

/** The same, where it is only commissions that change: they are of the member of staff's edition. */
export function savingCommissionsOf(staffHsaId: string, edition: Edition, before: Edition): Write<"record-changed"> {
  const { revision, changedAt, changedBy, changed } = edition;
  return { ...staffKey(staffHsaId), set: { revision, changedAt, changedBy, changed }, ...standing(before) };
}

/** The writes that enter a commission; entering one of the same place and purpose replaces it. */
export function commissionWrites(staffHsaId: string, commission: KeptCommission): Write<never>[] {
  return [
    { ...commissionKey(staffHsaId, commission), put: commissionShape.write(commission) },
    { ...colleagueKey(staffHsaId, commission), put: {} },
  ];
}

/** The writes that take a commission away. */
export function commissionRemoval(staffHsaId: string, commission: Commission): Write<never>[] {
  return [commissionKey(staffHsaId, commission), colleagueKey(staffHsaId, commission)].map((key): Write<never> => ({
    ...key,
    delete: true,
  }));
}

/** The writes that take a unit away, where it still stands as it was seen. */
export function unitRemoval(unit: Kept<OrganisationUnit>): Write<"record-changed">[] {
  const notes = unitNotes(unit).map((key): Write<never> => ({ ...key, delete: true }));
  return [removing(unitKey(unit.hsaId), unit), ...notes, emailRemoval(unit.hsaId)];
}

/** The writes that take a member of staff away, where they still stand as they were seen. */
export function staffRemoval(staff: Kept<StaffRecord>): Write<"record-changed">[] {
  return [removing(staffKey(staff.hsaId), staff), emailRemoval(staff.hsaId)];
}

function emailRemoval(hsaId: string): Write<never> {
  return { ...emailAddressKey(hsaId), delete: true };
}

/** A unit as it is when it belongs to this care provider. */
export function toProvider<Unit extends OrganisationUnit>(unit: Unit, provider: CareProvider): Unit {
  const { hsaId, name, startDate, endDate, isArchived } = provider;
  const time = {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(isArchived === undefined ? {} : { isArchived }),
  };
  return { ...unit, careProvider: { hsaId, name, ...time } };
}

/**
 * The fields in which what is to be saved differs from what stands; none where saving it would change nothing. What is
 * new differs in none from what there was not, and is told by that.
 */
export const differences = {
  provider: (before: CareProvider, after: CareProvider) => differing(providerShape.write, before, after),
  unit: (before: OrganisationUnit, after: OrganisationUnit) => differing(unitShape.write, before, after),
  staff: (before: StaffRecord, after: StaffRecord) => differing(staffShape.write, before, after),
  commission: (before: KeptCommission, after: KeptCommission) => differing(commissionShape.write, before, after),
};

function differing<T extends object>(write: (value: Kept<T>) => Attributes, before: T, after: T): readonly string[] {
  const [one, other] = [write({ ...before, ...seeded }), write({ ...after, ...seeded })];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  names.delete("joined");
  return [...names].filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** The writes that enter a member of staff and what they are to work with, whatever is there. */
export function staffWrites(staff: StaffRecord, commissions: readonly Commission[]): Write<never>[] {
  const writes = [staffWrite(staff), ...commissions.flatMap((one) => commissionWrites(staff.hsaId, one))];
  return [...new Map(writes.map((write) => [`${write.pk} ${write.sk}`, write])).values()];
}

const edition = {
  revision: z.number(),
  changedAt: z.string(),
  changedBy: z.string(),
  changed: z.array(z.string()),
  isNational: z.exactOptional(z.boolean()),
  joined: z.exactOptional(z.string()),
};

const timeInUse = {
  startDate: z.exactOptional(z.string()),
  endDate: z.exactOptional(z.string()),
  isArchived: z.exactOptional(z.boolean()),
};

const providerShape = storedShape<Kept<Omit<CareProvider, "hsaId">>>(
  z.object({ name: z.string(), organisationNumber: z.exactOptional(z.string()), ...timeInUse, ...edition }),
);

const unitShape = storedShape<Kept<Omit<OrganisationUnit, "hsaId">>>(
  z.object({
    name: z.string(),
    workplaceCode: z.string(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    phone: z.string(),
    partOf: z.exactOptional(z.string()),
    ...timeInUse,
    careProvider: z.object({ hsaId: z.string(), name: z.string(), ...timeInUse }),
    ...edition,
  }),
);

const staffShape = storedShape<Kept<Omit<StaffRecord, "hsaId">>>(
  z.object({
    name: z.string(),
    licences: z.array(z.string()),
    prescriberCode: z.exactOptional(z.string()),
    groupPrescriptionCodes: z.array(z.string()),
    positions: z.array(codedText),
    specialities: z.array(codedText),
    systemRoles: z.array(z.string()),
    isProtected: z.exactOptional(z.boolean()),
    enteredFor: z.exactOptional(z.string()),
    ownPractice: z.exactOptional(z.boolean()),
    ...edition,
  }),
);

/** A commission, and whether the national directory gave it. */
export interface KeptCommission extends Commission {
  readonly isNational?: boolean;
}

const commissionShape = storedShape<KeptCommission>(
  z.object({
    hsaId: z.string(),
    name: z.string(),
    purpose: z.string(),
    unit: z.exactOptional(z.string()),
    careProvider: z.string(),
    isNational: z.exactOptional(z.boolean()),
  }),
);

export function providerOf(item: Item): Kept<CareProvider> {
  return { hsaId: item.sk, ...providerShape.read(item) };
}

/** A unit as found, its and its care provider's HSA-id in the form in which they are compared. */
export function unitOf(hsaId: string, item: Item): Kept<OrganisationUnit> {
  const { careProvider, partOf, ...unit } = unitShape.read(item);
  const provider = { ...careProvider, hsaId: comparableHsaId(careProvider.hsaId) };
  const whole = partOf === undefined ? {} : { partOf: comparableHsaId(partOf) };
  return { hsaId: comparableHsaId(hsaId), ...unit, ...whole, careProvider: provider };
}

/** A unit as calls are made at it and certificates name it. */
export function careUnitOf({ careProvider, ...unit }: OrganisationUnit): CareUnit {
  const { hsaId, name, workplaceCode, address, postalCode, city, phone } = unit;
  const provider = { hsaId: careProvider.hsaId, name: careProvider.name };
  return { hsaId, name, workplaceCode, address, postalCode, city, phone, careProvider: provider };
}

/** A member of staff as found, with the role that the credentials give. */
export function staffMemberOf(hsaId: string, item: Item): Kept<StaffMember> {
  const { enteredFor, ...record } = staffShape.read(item);
  const keptBy = enteredFor === undefined ? {} : { enteredFor: comparableHsaId(enteredFor) };
  return { hsaId: comparableHsaId(hsaId), ...record, ...keptBy, role: staffRoleOf(record) };
}

/** A commission as found, its ids in the form in which they are compared. */
export function commissionOf(item: Item): KeptCommission {
  const { hsaId, unit, careProvider, ...words } = commissionShape.read(item);
  const place = unit === undefined ? {} : { unit: comparableHsaId(unit) };
  return { hsaId: comparableHsaId(hsaId), ...words, ...place, careProvider: comparableHsaId(careProvider) };
}
