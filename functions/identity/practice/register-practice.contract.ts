import * as z from "zod/mini";
import { identity } from "../service.ts";
import { exampleOwnPractice, examplePractice, ownPractice, practiceFields } from "./practice-shapes.ts";

export const registerPractice = identity.contract({
  id: "registerPractice",
  method: "POST",
  path: "/api/practice",
  scope: "practice:write",
  assurance: 3,
  creates: "/api/practice",
  tag: "revision",
  changesRights: true,
  summary: "Register your practice as a private doctor",
  description:
    "Your practice becomes a care provider and a care unit with an id of its own, where you write and sign in your own " +
    "name. Your name is taken from the person register and your licence from the register of licences. Without a " +
    "licence the registration waits until there is one. A practice that you have closed opens again, with the ids " +
    "that it had. Renew the token afterwards, and accept the terms.",
  input: z.strictObject(practiceFields),
  output: ownPractice,
  problems: ["not-an-applicant", "practice-registered-already", "own-name-not-known"],
  examples: { input: examplePractice, output: exampleOwnPractice },
});
