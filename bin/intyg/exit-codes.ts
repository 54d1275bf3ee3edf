/** How a command ends (docs/command-line.md, "Exit codes"). */
export const exitCodes = {
  /** It did what was asked; every file is valid. */
  done: 0,
  /** The answer is no: a certificate is invalid, or the exchange refused or was not reached. */
  no: 1,
  /** It could not begin or finish: wrong command or option, or a file that cannot be read. */
  cannot: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
