import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { exampleCall } from "../../../../web/api-page/example-call.ts";

const operation = {
  security: [{ token: ["certificate:write"] }],
  parameters: [
    { in: "path", name: "certificateId", example: "6f1c" },
    { in: "query", name: "limit", example: 5 },
    { in: "query", name: "after" },
    { in: "header", name: "Care-Unit", example: "TSTNMT2321000156-1003" },
  ],
  requestBody: { content: { "application/json": { example: { text: "Anna's $HOME `id`" } } } },
};

/** The words that a shell makes of the command. */
function wordsOf(command: string): readonly string[] {
  const shown = command.replace(/^curl/, `printf '%s\\n'`);
  return execFileSync("sh", ["-c", shown], { encoding: "utf8", env: { ORIGIN: "http://127.0.0.1:8080", TOKEN: "t" } })
    .trimEnd()
    .split("\n");
}

describe("The example of a call", () => {
  it("is a command whose body reaches the server as it stands, quotes and all", () => {
    expect(wordsOf(exampleCall("PATCH", "/api/drafts/{certificateId}", operation))).toEqual([
      "-X",
      "PATCH",
      "http://127.0.0.1:8080/api/drafts/6f1c?limit=5",
      "-H",
      "Authorization: Bearer t",
      "-H",
      "Care-Unit: TSTNMT2321000156-1003",
      "-H",
      "Content-Type: application/json",
      "--data",
      `{"text":"Anna's $HOME \`id\`"}`,
    ]);
  });

  it("carries no token where anybody may call", () => {
    expect(exampleCall("GET", "/api/openapi.json", { security: [] })).toBe(`curl "$ORIGIN/api/openapi.json"`);
  });
});
