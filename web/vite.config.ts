import { globSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = import.meta.dirname;

/** Pages that a server renders link to it by this name (lib/local/html.ts), so it has no hash. */
const styleSheet = "kit/page.css";

/** One application per page: the start page here, each service's below its own folder. */
export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: resolve(root, "../dist/web"),
    emptyOutDir: true,
    target: "es2023",
    // Every browser that we serve preloads modules itself.
    modulePreload: { polyfill: false },
    // Nothing is put into a page or a style as text: the content security policy allows images that way and nothing
    // else.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: globSync(["index.html", "404*.html", "*/index.html", styleSheet], { cwd: root }).map((file) =>
        resolve(root, file),
      ),
      output: {
        assetFileNames: ({ names }) => (names.includes("page.css") ? styleSheet : "assets/[name]-[hash][extname]"),
      },
      // The design system does not say that a part nobody uses can be left out; its React parts do nothing by being
      // imported.
      treeshake: {
        moduleSideEffects: [{ test: /@digdir\/designsystemet-react|@floating-ui|@tanstack/, sideEffects: false }],
      },
    },
  },
});
