import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeProblems } from "../../../functions/operation/problem.ts";
import { unroutedAnswer } from "../../../functions/platform/unrouted-answer.ts";
import type { Routes } from "../../../functions/platform/unrouted-answer.ts";
import { projectFolder } from "../../../lib/local/project-folder.ts";
import { operations } from "../../fixtures/operations.ts";

const contracts = [...operations.values()].map(({ operation }) => operation.contract);
const routes = JSON.parse(readFileSync(join(projectFolder, "docs/openapi/routes.json"), "utf8")) as Routes;
const call = (method: string, path: string, acceptLanguage?: string) =>
  unroutedAnswer(routes, { method, path, acceptLanguage }, "an-id");

describe("What no operation answers", () => {
  it.each(contracts.map((contract) => [`${contract.method} ${contract.path}`, contract] as const))(
    "is told the methods of %s where it uses another",
    (_route, { path, method }) => {
      const asked = path.replaceAll(/\{\w+\}/g, "x");
      for (const other of ["HEAD", "TRACE", "PROPFIND"]) {
        const { statusCode, headers, body } = call(other, asked);
        expect([statusCode, headers["content-type"]]).toEqual([405, "application/problem+json; charset=utf-8"]);
        expect(headers["allow"]?.split(", ")).toEqual(expect.arrayContaining([method, "OPTIONS"]));
        if (other === "HEAD") expect(body).toBe("");
        else expect(JSON.parse(body)).toMatchObject({ code: "method-not-allowed", status: 405 });
      }
      expect(call("OPTIONS", asked)).toMatchObject({ statusCode: 204, body: "" });
      for (const header of Object.keys(call("OPTIONS", asked).headers)) expect(header).not.toMatch(/^access-control-/);
    },
  );

  it("names each method of a path that is one of several routes, and no other", () => {
    expect(call("PUT", "/api/drafts/search").headers["allow"]).toBe("DELETE, GET, PATCH, POST, OPTIONS");
    expect(call("PUT", "/api/drafts/x").headers["allow"]).toBe("DELETE, GET, PATCH, OPTIONS");
  });

  it.each([
    "/",
    "/api",
    "/api/",
    "/api/nothing",
    "/api/drafts/",
    "/api//drafts",
    "/api/drafts/x/pdf/",
    "/API/drafts",
    "",
  ])("is not there at the address %j, whatever the method", (path) => {
    for (const method of ["GET", "POST", "OPTIONS", "HEAD"]) {
      const { statusCode, headers } = call(method, path);
      expect([statusCode, headers["allow"]]).toEqual([404, undefined]);
    }
  });

  it("is told in the caller's language", () => {
    for (const [acceptLanguage, language] of [
      ["en-GB", "en"],
      ["de", "sv"],
      [undefined, "sv"],
    ] as const) {
      for (const [code, path] of [
        ["no-such-address", "/api/nothing"],
        ["method-not-allowed", "/api/drafts"],
      ] as const) {
        const { headers, body } = call("PATCH", path, acceptLanguage);
        expect(headers["content-language"]).toBe(language);
        expect(JSON.parse(body)).toEqual({
          type: `/docs/problems#${code}`,
          title: edgeProblems[code].title[language],
          status: edgeProblems[code].status,
          code,
          instance: "urn:uuid:an-id",
        });
      }
    }
  });

  it("repeats nothing of what was sent", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: "binary" }), (sent) => {
        expect(JSON.stringify(call("GET", `/api/${sent}`))).not.toContain(JSON.stringify(sent).slice(1, -1));
      }),
      { numRuns: 20 },
    );
  });
});
