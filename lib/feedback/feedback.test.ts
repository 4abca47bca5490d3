import { describe, expect, it } from "vitest";
import { pageBefore, pageName } from "./page-name";
import { withoutPersonal } from "./without-personal";

describe("the name of a page", () => {
  it.each([
    ["/", "/"],
    ["/ar/help/pay-a-bill", "/help/pay-a-bill"],
    ["/es", "/"],
    ["/bills/0199a3b2-7c1e-7d7a-8e52-1c2b3a4d5e6f?paid", "/bills/…"],
    ["/applications/AP-4K7-92D-X3M/documents/rabies", "/applications/…/documents/rabies"],
    ["/services?q=my+name+is+Robin", "/services"],
    ["/help#phone", "/help"],
    ["/verify/VC4K792DX3M", "/verify/…"],
    ["/a/b/c/d/e/f/g/h", "/a/b/c/d/e/f"],
    [`/${"a".repeat(200)}`, "/…"],
    ["/<script>", "/…"],
    ["javascript:alert(1)", ""],
    ["", ""],
  ])("of %s is %s", (path, name) => expect(pageName(path)).toBe(name));

  it.each([
    ["https://city.example/bills/1?a=b#c", "/bills/1"],
    ["https://elsewhere.example/bills", ""],
    ["city.example", ""],
    [null, ""],
  ])("comes from where the form was sent: %s", (referer, page) => expect(pageBefore(referer, "https://city.example")).toBe(page));
});

describe("a text that names somebody", () => {
  it.each([
    ["Write to amara@mail.example.", "Write to […]"],
    ["Call 555 0100 99 or +1 (410) 555-0100!", "Call […] or […]!"],
    ["My bill BL-4K7-92D-X3M is wrong", "My bill […] is wrong"],
    ["4242 4242 4242 4242", "[…]"],
    ["اتصل ٠١٢٣٤٥٦٧٨", "اتصل […]"],
    ["see https://x.example/?id=9", "see […]"],
    ["Page 3 of 12 took 40 seconds in 2026.", "Page 3 of 12 took 40 seconds in 2026."],
    ["It costs $84.20, not $64.", "It costs $84.20, not $64."],
  ])("%s is kept as %s", (text, kept) => expect(withoutPersonal(text)).toBe(kept));
});
