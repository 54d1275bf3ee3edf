import type { FindNationalStaff, NationalStaff } from "../../certificate/model/national-staff.ts";
import { carePurpose } from "../../certificate/model/staff-member.ts";
import { askNational } from "./ask-national.ts";
import type { NationalDirectory } from "./ask-national.ts";
import { credentialsContract, credentialsIn, credentialsProfile } from "./credentials.ts";
import type { Credentials } from "./credentials.ts";
import { unitIn, unitMembersContract } from "./unit-members.ts";
import type { UnitWithParts } from "./unit-members.ts";

/** Tells the operator that the directory could not be used; `reason` is a code, and nothing of anybody. */
export type TellDirectoryFailure = (code: "staff-directory-down", fields: { readonly reason: string }) => void;

/**
 * Members of staff by the national directory (HSA): their credentials, and each unit of their commissions for care with
 * its parts. Either all of it is answered or nothing is; a unit that the directory has not gives nobody a commission.
 *
 * The HSA-id is in the form in which ids are compared.
 */
export function nationalStaff(directory: NationalDirectory, tell: TellDirectoryFailure): FindNationalStaff {
  const fail = (reason: string) => {
    tell("staff-directory-down", { reason });
    return "no-answer" as const;
  };
  return async (hsaId) => {
    const asked = { named: "personHsaId", hsaId, profile: credentialsProfile };
    const answer = await askNational(directory, credentialsContract, asked);
    if ("failure" in answer) return fail(answer.failure);
    const found = credentialsIn(answer.body, hsaId);
    if (found === undefined) return undefined;
    if (found === "other") return fail("answer-of-another");

    const wholes = new Set(found.commissions.flatMap((one) => (one.purpose === carePurpose ? (one.unit ?? []) : [])));
    const units = await Promise.all([...wholes].map((unit) => unitOf(directory, unit)));
    const failure = units.find((one) => typeof one === "string");
    if (failure !== undefined) return fail(failure);
    return withUnits(
      found,
      units.filter((one) => typeof one === "object"),
    );
  };
}

async function unitOf(directory: NationalDirectory, hsaId: string): Promise<UnitWithParts | string | undefined> {
  const answer = await askNational(directory, unitMembersContract, { named: "healthCareUnitHsaId", hsaId });
  if ("failure" in answer) return answer.failure;
  const unit = unitIn(answer.body, hsaId);
  return unit === "other" ? "answer-of-another" : unit;
}

function withUnits({ staff, commissions }: Credentials, found: readonly UnitWithParts[]): NationalStaff {
  const known = new Set(found.map(({ unit }) => unit.hsaId));
  const units = found.flatMap(({ unit, parts }) => [unit, ...parts.filter((part) => !known.has(part.hsaId))]);
  const mayStand = commissions.filter((one) => one.purpose !== carePurpose || known.has(one.unit ?? ""));
  const providers = new Map(found.map(({ provider }) => [provider.hsaId, provider]));
  return { staff, commissions: mayStand, units, providers: [...providers.values()] };
}
