import { CertificateReading } from "../kit/form/certificate-reading.tsx";
import { DrawnForm } from "./drawn-form.tsx";
import { writtenForms } from "./kinds.ts";
import { today } from "./specimen.ts";
import type { GalleryPart } from "./specimen.ts";

const draft = { sv: "Blanketten", en: "The form" };

/** Whole forms: to be filled in, and as they are read. */
export const formParts: readonly GalleryPart[] = writtenForms.map(({ form, example }) => ({
  part: `form-${form.form}`,
  name: { sv: `${form.name.sv} (${form.form})`, en: `${form.name.en} (${form.form})` },
  isOneByOne: true,
  specimens: [
    {
      state: "blank",
      name: { sv: `${draft.sv}, tomt`, en: `${draft.en}, blank` },
      draw: () => <DrawnForm form={form} begun={{}} hasSections />,
    },
    {
      state: "answered",
      name: { sv: `${draft.sv}, ifyllt`, en: `${draft.en}, filled in` },
      draw: () => <DrawnForm form={form} begun={example} hasSections />,
    },
    {
      state: "reading",
      name: { sv: "I ord", en: "In words" },
      draw: () => <CertificateReading form={form} answers={example} today={today} of="signed" level={3} />,
    },
  ],
}));
