import type { KnownForm } from "../known-forms.tsx";

/** The form with some of its questions, so that their answers are read by themselves. */
export function onlyAsking(form: KnownForm, names: readonly string[]): KnownForm {
  return {
    ...form,
    sections: form.sections.flatMap((section) => {
      const questions = section.questions.filter(({ name }) => names.includes(name));
      return questions.length === 0 ? [] : [{ ...section, questions }];
    }),
  };
}
