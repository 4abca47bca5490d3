import { describe, expect, it } from "vitest";
import { codesSaved, legalNameAnswer, signUpStart } from "@/lib/auth/sign-up/schema";

const long = `${"x".repeat(64)}@${"y".repeat(63)}.${"z".repeat(63)}.${"w".repeat(60)}.example`;
const says = (email: string) => {
  const { error, data } = signUpStart.safeParse({ email });
  return error ? error.issues[0]!.message : data?.email;
};

describe("an email address", () => {
  it.each([
    ["robin@post.example", "robin@post.example"],
    ["  Robin@Post.EXAMPLE ", "robin@post.example"],
    ["ｒｏｂｉｎ＠ｐｏｓｔ．ｅｘａｍｐｌｅ", "robin@post.example"],
    ["robin+city@post.example", "robin+city@post.example"],
    ["", "signUp.email"],
    ["robin", "signUp.email"],
    ["robin@", "signUp.email"],
    ["robin@post", "signUp.email"],
    ["robin@post.example, other@post.example", "signUp.email"],
    ["robin@post.example\nBcc: other@post.example", "signUp.emailLetters"],
    ["rоbin@post.example", "signUp.emailLetters"], // a Cyrillic o
    ["robin@pοst.example", "signUp.emailLetters"], // a Greek o
    ["robin\u200b@post.example", "signUp.emailLetters"],
    [long, "signUp.email"],
    ["x".repeat(2_000), "signUp.email"],
  ])("%j becomes %j", (typed, said) => expect(says(typed)).toBe(said));

  it("comes alone: what an account may become is never a field", () => {
    for (const more of [{ role: "admin" }, { kind: "staff" }, { accountId: "1" }, { confirmedAt: "now" }])
      expect(signUpStart.safeParse({ email: "robin@post.example", ...more }).success).toBe(false);
  });
});

describe("a legal name", () => {
  it.each([
    ["Amara Okafor", "Amara Okafor"],
    ["  Amara \t Okafor\n", "Amara Okafor"],
    ["Zoe\u0308 d’Arc", "Zoë d’Arc"],
    ["أمارا أوكافور", "أمارا أوكافور"],
    ["نیک\u200cپی", "نیک\u200cپی"],
    ["明", "明"],
    ["John Smith 3rd", "John Smith 3rd"],
  ])("%j is kept as %j", (typed, kept) => expect(legalNameAnswer.parse({ legalName: typed }).legalName).toBe(kept));
  it.each(["", "   ", "…", "123", "x".repeat(101), "Amara\u202eOkafor", "<b>Amara</b>", "Amara\u0007", "Ama\u200bra"])(
    "is not %j",
    (typed) => expect(legalNameAnswer.safeParse({ legalName: typed }).error?.issues[0]?.message).toBe("signUp.legalName"),
  );
});

it("the codes are saved only when someone says so", () => {
  expect(codesSaved.safeParse({ saved: "on" }).success).toBe(true);
  expect(codesSaved.safeParse({}).error?.issues[0]?.message).toBe("signUp.saveCodes");
});
