export const effectWords = {
  sv: { done: "Klart", waiting: "Väntar", open: "Kvar att göra", stopped: "Stoppat" },
  en: { done: "Done", waiting: "Waiting", open: "Left to do", stopped: "Stopped" },
} as const;
