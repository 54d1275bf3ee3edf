import { typeKeys } from "../../../functions/certificate/types/type-keys.ts";

/** What the filters of a list ask for, as the exchange takes it: what it has no word for is not asked. */
export function askedOf(chosen: Readonly<Record<string, string>>) {
  const { from, to } = chosen;
  const type = typeKeys.find((key) => key === chosen["type"]);
  return {
    ...(type === undefined ? {} : { type }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** What a list of drafts is asked for by their marks. */
export function markedAs({ ready, assigned }: Readonly<Record<string, string>>) {
  return {
    ...(ready === "yes" || ready === "no" ? ({ ready } as const) : {}),
    ...(assigned === "yes" || assigned === "no" ? ({ assigned } as const) : {}),
  };
}

/** The states that certificates can be narrowed by. */
export const askableStates = ["signed", "revoked"] as const;
