import { describe, expect, it } from "vitest";
import { e164 } from "@/lib/auth/contact/phone";
import { contactChange } from "@/lib/auth/contact/schema";

describe("a telephone number", () => {
  it.each([
    ["(410) 555-0142", "+14105550142"],
    ["410.555.0142", "+14105550142"],
    ["1 410 555 0142", "+14105550142"],
    ["+1 410 555 0142", "+14105550142"],
    ["+1 1 410 555 0142", "+14105550142"],
    ["011 44 20 7946 0018", "+442079460018"],
    ["+44 20 7946 0018", "+442079460018"],
    ["＋１ ４１０ ５５５ ０１４２", "+14105550142"],
    ["٤١٠ ٥٥٥ ٠١٤٢", "+14105550142"],
  ])("%s is %s", (typed, number) => expect(e164(typed)).toBe(number));
  it.each(["", "555 0142", "+1 410 555 014", "+0 410 555 0142", "410 555 0142 ext 3", "+44", "abc", "1".repeat(60)])(
    "%s is none",
    (typed) => expect(e164(typed)).toBeUndefined(),
  );
});

describe("an email address", () => {
  const read = (value: string) => contactChange.safeParse({ kind: "email", value });
  it.each([
    [" Robin@Post.Example ", "robin@post.example"],
    ["ｒｏｂｉｎ＠ｐｏｓｔ．ｅｘａｍｐｌｅ", "robin@post.example"],
    ["robin+city@post.example", "robin+city@post.example"],
  ])("%s is %s", (typed, address) => expect(read(typed).data?.value).toBe(address));
  it.each([
    ["rоbin@post.example", "signUp.emailLetters"], // a Cyrillic о
    ["robin\u200b@post.example", "signUp.emailLetters"],
    ["robin", "signUp.email"],
    ["robin@post.example\r\nBcc: x@y.example", "signUp.emailLetters"],
    [`${"r".repeat(250)}@post.example`, "signUp.email"],
  ])("%s is refused with words", (typed, sentence) => expect(read(typed).error?.issues[0]?.message).toBe(sentence));
  it("is the only thing that may be sent with its kind", () => {
    expect(contactChange.safeParse({ kind: "email", value: "robin@post.example", accountId: "x" }).success).toBe(false);
    expect(contactChange.safeParse({ kind: "username", value: "robin" }).success).toBe(false);
  });
});
