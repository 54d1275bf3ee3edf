/**
 * What the local stage says of itself below every page, those that a server renders and, by `/stage.json`, the web's
 * own; in production that file says nothing (web/public/stage.json).
 */
export const localStage = {
  notice: {
    sv: "Demomiljö på den här datorn. Personer, enheter och intyg är påhittade.",
    en: "Demo on this machine. People, units and certificates are made up.",
  },
  /** Where one chooses whom to be. */
  start: { address: "/start/", name: { sv: "Välj vem du vill vara", en: "Choose whom to be" } },
} as const;
