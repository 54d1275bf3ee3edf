import * as z from "zod/mini";
import { personOf, personStatuses } from "../model/registered-person.ts";
import type { RegisteredPerson } from "../model/registered-person.ts";
import type { TellRegisterFailure } from "./national-register.ts";
import type { PersonRegister } from "./person-register.ts";

/** What the one function that speaks with the national register is asked. */
export const askedPeople = z.object({ numbers: z.array(z.string()) });

const toldPeople = z.record(
  z.string(),
  z.object({
    statuses: z.array(z.enum(personStatuses)),
    name: z.exactOptional(z.string()),
    newNumber: z.exactOptional(z.string()),
    otherNumbers: z.exactOptional(z.array(z.string())),
    firstNumber: z.exactOptional(z.string()),
  }),
);

/** The national register, by the one function that has the certificate for it and speaks its language. */
export function registerFunction(
  call: (event: z.infer<typeof askedPeople>) => Promise<unknown>,
  tell: TellRegisterFailure,
): PersonRegister {
  return {
    find: async (numbers) => {
      const told = await askedOf(call, numbers, tell);
      return new Map(numbers.map((number) => [number, told.get(number) ?? personOf("unreachable")]));
    },
  };
}

async function askedOf(
  call: (event: z.infer<typeof askedPeople>) => Promise<unknown>,
  numbers: readonly string[],
  tell: TellRegisterFailure,
): Promise<ReadonlyMap<string, RegisteredPerson>> {
  try {
    const told = toldPeople.safeParse(await call({ numbers: [...numbers] }));
    if (told.success) return new Map(Object.entries(told.data));
    tell("person-register-down", { reason: "answer-malformed" });
  } catch {
    // Whatever went wrong, it is not known who they are; the function's own log says why.
    tell("person-register-down", { reason: "function-failed" });
  }
  return new Map();
}
