import { describe, expect, it } from "vitest";
import { inLanguage, isKept, isScriptFree, ownPage, paths, safeNext, splitLanguage } from "@/lib/paths";

describe("a language's path", () => {
  it.each([
    ["en", "/", "/"],
    ["es", "/", "/es"],
    ["ar", "/bills", "/ar/bills"],
  ])("%s %s is %s", (language, path, shown) => expect(inLanguage(language, path)).toBe(shown));

  it.each([
    ["/es", "es", "/"],
    ["/ar/bills/1", "ar", "/bills/1"],
    ["/bills", "en", "/bills"],
    ["/estates", "en", "/estates"],
    ["/fr/help", "en", "/fr/help"],
  ])("%s is %s and %s", (path, language, bare) => expect(splitLanguage(path)).toEqual({ language, bare }));
});

describe("a page of one's own account", () => {
  it.each([
    [paths.security, "/staff/account"],
    [paths.changePassword, "/staff/account/password"],
    [paths.authenticatorApp("1"), "/staff/account/app/1"],
    [paths.sessions, "/staff/account/sessions"],
  ])("%s is %s for staff", (path, theirs) => {
    expect(ownPage("staff", path)).toBe(theirs);
    expect(ownPage("resident", path)).toBe(path);
  });
});

describe("where to go after signing in", () => {
  it.each(["/bills", "/es/bills?show=paid", "/bills/review?bill=a&bill=b"])("%s is ours", (path) => expect(safeNext(path)).toBe(path));
  it.each([
    undefined,
    null,
    "",
    "bills",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/bills\nx",
    "javascript:alert(1)",
    "/sign-in",
    "/es/sign-in/verify",
    "/a\\b",
    "/\t/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    `/bills?x=${"y".repeat(2_000)}`,
  ])("%s is not", (path) => expect(safeNext(path)).toBe("/dashboard"));
});

describe("pages without scripts", () => {
  it.each(["/", "/es", "/help", "/ar/privacy", "/status", "/stand-in/404", "/dev/outbox"])("%s", (path) =>
    expect(isScriptFree(path)).toBe(true),
  );
  it.each(["/sign-in", "/contact", "/dashboard", "/es/bills", "/stand-in/../dashboard", "/stand-in/x/../404", "/help/"])("not %s", (path) =>
    expect(isScriptFree(path)).toBe(false),
  );
  it("are kept when they are the same for everyone", () =>
    expect(["/", "/status", "/dev/outbox", "/help", "/help/pay-a-bill", "/help/browser"].filter(isKept)).toEqual([
      "/",
      "/help/pay-a-bill",
    ]));
});
