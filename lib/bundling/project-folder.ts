import { fileURLToPath } from "node:url";

/** The checkout's root, wherever the command was started. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
