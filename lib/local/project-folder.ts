import { resolve } from "node:path";

/** The checkout. */
export const projectFolder = resolve(import.meta.dirname, "../..");

/** What the local stage keeps between runs and during one; never committed. */
export const localFolder = resolve(projectFolder, ".local");

/** Programs of the installed packages, among them Node 24. */
export const programFolder = resolve(projectFolder, "node_modules/.bin");
