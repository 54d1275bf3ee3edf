import type { Language } from "./language.ts";

/** All that a command takes from the process it runs in. */
export interface Terminal {
  /** Standard output: the command's data and nothing else. */
  readonly out: (data: string | Uint8Array) => void;
  /** Standard error: everything else. */
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Standard input, all of it. */
  readonly input: () => Promise<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
  readonly now: () => Date;
}

/** Data as JSON, as every command gives it with `--json`. */
export function outJson(terminal: Terminal, data: unknown): void {
  terminal.out(`${JSON.stringify(data, null, 2)}\n`);
}
