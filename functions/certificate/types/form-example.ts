import { exampleRecipient } from "../model/contract-examples.ts";
import type { FormDescription } from "./form.ts";

/** A form, cut short: the example of the contracts that tell one. */
export const exampleForm = {
  form: "FK7804-2.0",
  type: "FK7804",
  name: { sv: "Läkarintyg för sjukpenning", en: "Medical certificate for sickness benefit" },
  purpose: { sv: "Underlag för sjukpenning.", en: "Basis for sickness benefit." },
  usedWhen: { sv: "När patienten är för sjuk för att arbeta.", en: "When illness keeps the patient from working." },
  formNumber: "FK 7804",
  recipient: exampleRecipient,
  abilities: {
    renew: true,
    replace: true,
    complement: true,
    questions: true,
    send: true,
    prefill: true,
    approveReceivers: false,
    sickLeaveRegister: true,
  },
  sections: [
    {
      id: "infection",
      title: { sv: "Smittskydd", en: "Infection control" },
      notices: [],
      questions: [
        {
          name: "infectionControl",
          nationalId: "27",
          text: {
            sv: "Förhållningsregler enligt smittskyddslagen",
            en: "Rules of conduct under the Communicable Diseases Act",
          },
          mandatory: false,
          parts: [
            {
              name: "underAct",
              nationalId: "27.1",
              kind: { is: "yes-no", control: "box" },
              mandatory: true,
              once: false,
            },
          ],
        },
      ],
    },
  ],
} satisfies FormDescription;
