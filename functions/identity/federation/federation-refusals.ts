import type { Catalogue } from "../../operation/problem.ts";

/** Why somebody could not be signed in by an upstream provider, in words for the person. */
export const federationRefusals = {
  "upstream-down": {
    status: 503,
    title: {
      sv: "Inloggningstjänsten svarar inte just nu. Försök igen om en stund",
      en: "The sign-in service does not answer right now. Try again in a while",
    },
  },
  "upstream-slow": {
    status: 503,
    title: {
      sv: "Inloggningstjänsten svarade inte i tid. Försök igen om en stund",
      en: "The sign-in service did not answer in time. Try again in a while",
    },
  },
  "upstream-unreadable": {
    status: 502,
    title: {
      sv: "Inloggningstjänsten svarade med något som inte går att läsa. Försök igen om en stund",
      en: "The sign-in service answered with something that cannot be read. Try again in a while",
    },
  },
  "sign-in-cancelled": {
    status: 403,
    title: {
      sv: "Du avbröt inloggningen, så du är inte inloggad",
      en: "You cancelled the sign-in, so you are not signed in",
    },
  },
  "sign-in-refused": {
    status: 403,
    title: {
      sv: "Inloggningstjänsten nekade inloggningen",
      en: "The sign-in service refused the sign-in",
    },
  },
  "upstream-refuses-us": {
    status: 502,
    title: {
      sv: "Inloggningstjänsten känner inte igen oss. Felet är vårt, inte ditt",
      en: "The sign-in service does not recognise us. The fault is ours, not yours",
    },
  },
  "sign-in-of-another": {
    status: 400,
    title: {
      sv: "Svaret hör inte till den inloggning som du påbörjade här. Börja om",
      en: "The answer does not belong to the sign-in that you began here. Begin again",
    },
  },
  "sign-in-over": {
    status: 400,
    title: {
      sv: "Inloggningen tog för lång tid eller är redan använd. Börja om",
      en: "The sign-in took too long, or has been used already. Begin again",
    },
  },
  "sign-in-of-earlier": {
    status: 502,
    title: {
      sv: "Inloggningstjänsten frågade inte vem du är, utan svarade med en tidigare inloggning. Börja om",
      en: "The sign-in service did not ask who you are, but answered with an earlier sign-in. Begin again",
    },
  },
  "identity-forged": {
    status: 502,
    title: {
      sv: "Det går inte att visa att svaret kommer från inloggningstjänsten. Du är inte inloggad",
      en: "It cannot be shown that the answer comes from the sign-in service. You are not signed in",
    },
  },
  "identity-of-another": {
    status: 502,
    title: {
      sv: "Inloggningstjänsten svarade på en annan inloggning än din. Börja om",
      en: "The sign-in service answered another sign-in than yours. Begin again",
    },
  },
  "assurance-too-low": {
    status: 403,
    title: {
      sv: "Inloggningen är inte säker nog. Logga in med ett kort eller en e-legitimation på tillitsnivå 3",
      en: "The sign-in is not secure enough. Sign in with a card or an e-legitimation of level of assurance 3",
    },
  },
  "person-not-told": {
    status: 403,
    title: {
      sv: "Inloggningstjänsten berättade inte vem du är",
      en: "The sign-in service did not tell who you are",
    },
  },
} as const satisfies Catalogue;

export type FederationRefusal = keyof typeof federationRefusals;
