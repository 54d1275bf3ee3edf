import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { KeyedTexts } from "../../../functions/certificate/codes/published/code-list-store.ts";

/** Texts by key as files of a folder. A text is replaced in one step, so a reader sees the old one or the new one. */
export function folderTexts(folder: string): KeyedTexts {
  return {
    async read(key) {
      try {
        return await readFile(join(folder, key), "utf8");
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
        throw error;
      }
    },
    async write(key, text) {
      const file = join(folder, key);
      await mkdir(dirname(file), { recursive: true });
      const draft = `${file}.${String(process.pid)}.new`;
      await writeFile(draft, text);
      await rename(draft, file);
    },
  };
}
