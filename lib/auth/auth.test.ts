import { describe, expect, it } from "vitest";
import { asDigits, securityCode } from "@/lib/auth/schema";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import { hashPassword, verifyPassword } from "@/lib/auth/credentials/password";
import { open, seal } from "@/lib/crypto/seal";

describe("a security code", () => {
  it.each(["123456", " 123 456 ", "123-456", "１２３４５６", "١٢٣٤٥٦", "۱۲۳۴۵۶", "12.34.56"])("%s is read as digits", (typed) =>
    expect(asDigits(typed)).toBe("123456"),
  );
  it.each(["", "12345", "1234567", "12345a", "twelve"])("%s is refused", (code) =>
    expect(securityCode.safeParse({ code }).success).toBe(false),
  );
});

describe("a password", () => {
  it("is told right from wrong, in its Unicode form, spaces included", async () => {
    const hash = await hashPassword("café au lait ");
    expect(await verifyPassword(hash, "cafe\u0301 au lait ")).toBe(true);
    expect(await verifyPassword(hash, "café au lait")).toBe(false);
    expect(await verifyPassword(null, "anything")).toBe(false);
  });
});

describe("a sealed value", () => {
  it("opens where it belongs and nowhere else", () => {
    const sealed = seal("secret", "table:column:1");
    expect(open(sealed, "table:column:1")).toBe("secret");
    expect(() => open(sealed, "table:column:2")).toThrow();
    expect(() => open(sealed.slice(0, -2) + "AA", "table:column:1")).toThrow();
  });
});

it.each([
  ["amara@post.example", "am…@post.example"],
  ["jo@post.example", "j…@post.example"],
  ["a@post.example", "a…@post.example"],
])("%s is shown as %s", (email, shown) => expect(maskEmail(email)).toBe(shown));
