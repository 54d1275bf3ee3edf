import { describe, expect, it } from "vitest";
import { mayBeJson } from "../../../functions/platform/json-content-type.ts";

describe("a body may be JSON", () => {
  it.each([
    undefined,
    "application/json",
    "Application/JSON",
    " application/json ; charset=utf-8",
    'application/json;charset="UTF-8"',
    "application/json; charset=utf8",
    "application/problem+json",
    "application/vnd.region.intyg-1+json; profile=x; charset=utf-8",
    "application/json; profile=charset",
  ])("by %j", (contentType) => {
    expect(mayBeJson(contentType)).toBe(true);
  });

  it.each([
    "",
    "text/plain",
    "text/plain;charset=UTF-8",
    "text/json",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "application/jsonl",
    "application/json-patch",
    "application/json+xml",
    "application/+json",
    "application/json; charset=utf-16",
    "application/json; charset=iso-8859-1",
    "application/json; charset=",
    "application/json, application/json",
    "json",
  ])("not by %j", (contentType) => {
    expect(mayBeJson(contentType)).toBe(false);
  });
});
