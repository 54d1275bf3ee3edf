import { kindOf } from "./person-id.ts";
import { personOf, personOfRecord } from "./registered-person.ts";
import type { NumberRecord, RegisteredPerson, RegisterRecord } from "./registered-person.ts";

type Records = ReadonlyMap<string, NumberRecord>;

/** The numbers that the records of these lead to, directly or by one another, and of which nothing is known yet. */
export function unknownLinks(records: Records): readonly string[] {
  const linked = [...records.values()].flatMap((record) => linksOf(record));
  return [...new Set(linked)].filter((number) => !records.has(number));
}

/**
 * Whoever has or had a number, by its own record and those that it leads to: all of them, or the person is unreachable,
 * because nobody knows then whether a later number is of somebody protected (docs/adr/0055-new-numbers.md).
 */
export function personAmong(number: string, records: Records): RegisteredPerson {
  const record = records.get(number) ?? "unreachable";
  if (typeof record === "string") return personOf(record);
  if (reachOf(number, records).some((one) => (records.get(one) ?? "unreachable") === "unreachable"))
    return personOf("unreachable");
  const inUse = inUseFrom(number, records);
  const last = inUse === undefined ? undefined : records.get(inUse);
  const earlier = inUse === undefined ? [] : earlierOf(inUse, records);
  const [first] = earlier;
  if (inUse === number)
    return personOfRecord(record, first === undefined ? {} : { otherNumbers: earlier, firstNumber: first });
  if (last === undefined || typeof last === "string" || inUse === undefined || !earlier.includes(number))
    // Given up, and for no number whose record says the same: what one side alone says may be about somebody else, and
    // whether its person is protected now nobody knows.
    return personOfRecord({ ...record, isProtected: true });

  const person = asNow(record, last);
  return personOfRecord(person, {
    newNumber: inUse,
    // Who is protected is led to by nobody who knows an old number.
    ...(person.isProtected ? {} : { otherNumbers: [inUse, ...earlier.filter((one) => one !== number)] }),
    ...(first === undefined || first === number ? {} : { firstNumber: first }),
  });
}

/** What holds of a person by a number that was given up: nobody keeps its record up to date. */
function asNow(record: RegisterRecord, last: RegisterRecord): RegisterRecord {
  const { name = record.name } = last;
  return {
    ...record,
    isProtected: record.isProtected || last.isProtected,
    isDeceased: record.isDeceased || last.isDeceased,
    isTestPerson: record.isTestPerson || last.isTestPerson,
    ...(name === undefined ? {} : { name }),
  };
}

/**
 * The numbers that the person of one in use has given up, the first of them first: those that its record names, itself
 * or by one another, and that say themselves that they were given up for this one and no other. A number that is
 * somebody's own is nobody's earlier one.
 */
function earlierOf(inUse: string, records: Records): readonly string[] {
  const steps = stepsTo([inUse], records);
  const isInUse = (record: NumberRecord): boolean => typeof record !== "string" && !record.isRenumbered;
  const others = [...records].filter(([one, record]) => one !== inUse && isInUse(record)).map(([one]) => one);
  const elsewhere = stepsTo(others, records);
  const named = new Set([inUse]);
  // A set is walked to its end, what is added meanwhile with it.
  for (const one of named)
    for (const linked of linksOf(records.get(one))) if (steps.has(linked) && !elsewhere.has(linked)) named.add(linked);
  named.delete(inUse);
  // A samordningsnummer is what somebody has before they get a personnummer.
  const isPersonnummer = (number: string): number => (kindOf(number) === "personnummer" ? 1 : 0);
  return [...named].toSorted(
    (one, other) =>
      (steps.get(other) ?? 0) - (steps.get(one) ?? 0) ||
      isPersonnummer(one) - isPersonnummer(other) ||
      (one < other ? -1 : 1),
  );
}

/**
 * The number in use that one leads to by those that were given up: itself where it is in use. Undefined where there is
 * none, as in a circle, or more than one.
 */
function inUseFrom(number: string, records: Records): string | undefined {
  const ends: string[] = [];
  const reached = new Set([number]);
  for (const one of reached) {
    const record = records.get(one);
    if (record === undefined || typeof record === "string") continue;
    if (record.isRenumbered) for (const linked of linksOf(record)) reached.add(linked);
    else ends.push(one);
  }
  return ends.length === 1 ? ends[0] : undefined;
}

/**
 * All numbers that lead to one of these by those that were given up, and after how few steps: these themselves after
 * none. Walked backwards, once for all, because a damaged register may have each record name every other.
 */
function stepsTo(ends: readonly string[], records: Records): ReadonlyMap<string, number> {
  const namedBy = new Map<string, string[]>();
  for (const [number, record] of records) {
    if (typeof record === "string" || !record.isRenumbered) continue;
    for (const linked of linksOf(record)) {
      const by = namedBy.get(linked);
      if (by === undefined) namedBy.set(linked, [number]);
      else by.push(number);
    }
  }
  const steps = new Map(ends.map((end) => [end, 0]));
  for (const [one, taken] of steps)
    for (const by of namedBy.get(one) ?? []) if (!steps.has(by)) steps.set(by, taken + 1);
  return steps;
}

/** All numbers that one leads to, itself among them. */
function reachOf(number: string, records: Records): readonly string[] {
  const reached = new Set([number]);
  for (const one of reached) for (const linked of linksOf(records.get(one))) reached.add(linked);
  return [...reached];
}

function linksOf(record: NumberRecord | undefined): readonly string[] {
  return record === undefined || typeof record === "string" ? [] : (record.linkedNumbers ?? []);
}
