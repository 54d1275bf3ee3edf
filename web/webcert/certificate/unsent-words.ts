export const unsentWords = {
  sv: {
    sharedQuestion:
      "Frågan sparas medan du skriver, och kollegor på enheten kan fortsätta på den. Mottagaren ser den först när du skickar den.",
    sharedAnswer:
      "Svaret sparas medan du skriver, och kollegor på enheten kan fortsätta på det. Mottagaren ser det först när du skickar det.",
    answeredAt: (unit: string) => `Frågor om intyget besvaras på ${unit}.`,
    goTo: (unit: string) => `Gå till ${unit}`,
    begun: (who: string, time: string) => `${who} skrev här senast, ${time}.`,
    answerMeanwhile: (who: string, time: string) => `${who} har ändrat svaret ${time}. Välj vilken text som ska gälla.`,
    questionMeanwhile: (who: string, time: string) =>
      `${who} har ändrat frågan ${time}. Välj vilken text som ska gälla.`,
  },
  en: {
    sharedQuestion:
      "The question is saved as you type, and colleagues at the unit can go on with it. The recipient sees it when you send it.",
    sharedAnswer:
      "The answer is saved as you type, and colleagues at the unit can go on with it. The recipient sees it when you send it.",
    answeredAt: (unit: string) => `Questions about the certificate are answered at ${unit}.`,
    goTo: (unit: string) => `Go to ${unit}`,
    begun: (who: string, time: string) => `${who} wrote here last, ${time}.`,
    answerMeanwhile: (who: string, time: string) =>
      `${who} has written on the answer ${time}. Choose the text that is to hold.`,
    questionMeanwhile: (who: string, time: string) =>
      `${who} has written on the question ${time}. Choose the text that is to hold.`,
  },
} as const;
