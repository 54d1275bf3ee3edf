import * as z from "zod/mini";
import type { CareUnit } from "../../operation/care-unit.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import type { CareProvider, OrganisationUnit } from "../model/care-organisation.ts";
import { carePurpose } from "../model/staff-member.ts";
import type { Commission, StaffMember, StaffRecord } from "../model/staff-member.ts";
import { staffRoleOf } from "../model/staff-role.ts";
import { codedText } from "./coded-text.ts";
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

/** The write that enters a care provider; entering it again replaces it. */
export function providerWrite(provider: CareProvider): Write<never> {
  return { ...providerKey(provider.hsaId), put: providerShape.write(provider) };
}

/** The writes that enter a unit; entering it again replaces it. `before` is how it stands, where it does. */
export function unitWrites(unit: OrganisationUnit, before?: OrganisationUnit): Write<never>[] {
  const noted = unitNotes(unit);
  const stale = (before === undefined ? [] : unitNotes(before)).filter(
    ({ pk, sk }) => !noted.some((one) => one.pk === pk && one.sk === sk),
  );
  return [
    { ...unitKey(unit.hsaId), put: unitShape.write(unit) },
    ...noted.map((key): Write<never> => ({ ...key, put: {} })),
    ...stale.map((key): Write<never> => ({ ...key, delete: true })),
  ];
}

function unitNotes(unit: OrganisationUnit): ItemKey[] {
  return [unitOfProviderKey(unit), ...(unit.partOf === undefined ? [] : [partKey(unit.partOf, unit.hsaId)])];
}

/** The write that enters a member of staff, without commissions; entering it again replaces it. */
export function staffWrite(staff: StaffRecord): Write<never> {
  return { ...staffKey(staff.hsaId), put: staffShape.write(staff) };
}

/** The writes that enter a commission; entering one of the same place and purpose replaces it. */
export function commissionWrites(staffHsaId: string, commission: Commission): Write<never>[] {
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

/** The writes that take a unit away. */
export function unitRemoval(unit: OrganisationUnit): Write<never>[] {
  return [unitKey(unit.hsaId), ...unitNotes(unit)].map((key): Write<never> => ({ ...key, delete: true }));
}

/** A unit as it is when it belongs to this care provider. */
export function toProvider(unit: OrganisationUnit, provider: CareProvider): OrganisationUnit {
  const { organisationNumber: _, ...told } = provider;
  return { ...unit, careProvider: told };
}

/** Whether what was entered is what stands: entering it again would change nothing. */
export function isSameEntry(before: readonly Write[], after: readonly Write[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** The writes that enter a member of staff and what they are to work with. */
export function staffWrites(staff: StaffRecord, commissions: readonly Commission[]): Write<never>[] {
  const writes = [staffWrite(staff), ...commissions.flatMap((one) => commissionWrites(staff.hsaId, one))];
  return [...new Map(writes.map((write) => [`${write.pk} ${write.sk}`, write])).values()];
}

const timeInUse = {
  startDate: z.exactOptional(z.string()),
  endDate: z.exactOptional(z.string()),
  isArchived: z.exactOptional(z.boolean()),
};

const providerShape = storedShape<Omit<CareProvider, "hsaId">>(
  z.object({ name: z.string(), organisationNumber: z.exactOptional(z.string()), ...timeInUse }),
);

const unitShape = storedShape<Omit<OrganisationUnit, "hsaId">>(
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
  }),
);

const staffShape = storedShape<Omit<StaffRecord, "hsaId">>(
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
  }),
);

const commissionShape = storedShape<Commission>(
  z.object({
    hsaId: z.string(),
    name: z.string(),
    purpose: z.string(),
    unit: z.exactOptional(z.string()),
    careProvider: z.string(),
  }),
);

export function providerOf(item: Item): CareProvider {
  return { hsaId: item.sk, ...providerShape.read(item) };
}

/** A unit as found, its and its care provider's HSA-id in the form in which they are compared. */
export function unitOf(hsaId: string, item: Item): OrganisationUnit {
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
export function staffMemberOf(hsaId: string, item: Item): StaffMember {
  const { enteredFor, ...record } = staffShape.read(item);
  const keptBy = enteredFor === undefined ? {} : { enteredFor: comparableHsaId(enteredFor) };
  return { hsaId: comparableHsaId(hsaId), ...record, ...keptBy, role: staffRoleOf(record) };
}

/** A commission as found, its ids in the form in which they are compared. */
export function commissionOf(item: Item): Commission {
  const { hsaId, unit, careProvider, ...words } = commissionShape.read(item);
  const place = unit === undefined ? {} : { unit: comparableHsaId(unit) };
  return { hsaId: comparableHsaId(hsaId), ...words, ...place, careProvider: comparableHsaId(careProvider) };
}
