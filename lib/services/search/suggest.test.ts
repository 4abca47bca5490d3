import { describe, expect, it } from "vitest";
import { suggest } from "./suggest";

describe("suggestions", () => {
  it("are services, the best first, six at most", () => {
    expect(suggest("pasport renew", "en")[0]).toEqual({ title: "Renew your passport", href: "/services/passport-renewal" });
    expect(suggest("permit licence passport", "en").length).toBeLessThanOrEqual(6);
  });

  it("come in the language of the page", () => {
    expect(suggest("perro", "es")[0]).toMatchObject({ href: "/es/services/dog-licence" });
    expect(suggest("dog", "xx")[0]).toMatchObject({ href: "/services/dog-licence" });
  });

  it.each([null, "", "d", " ", "qqqqzzzz"])("of %j are none", (typed) => expect(suggest(typed, "en")).toEqual([]));
});
