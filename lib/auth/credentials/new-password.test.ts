import { describe, expect, it } from "vitest";
import { brokenRules } from "@/lib/auth/credentials/new-password";

const personal = ["Amara Okafor", "amara.okafor@post.example", "amara"];

describe("a new password", () => {
  it.each([
    "harbour-lights-over-water-42",
    "three random words work",
    "ñandú corre río arriba",
    "correct🐴battery🔋staple",
    "   spaced   out   phrase   ",
  ])("%s is good", (password) => expect(brokenRules(password, personal)).toEqual([]));
  it.each([
    ["", ["length", "guessable"]],
    ["elevenchars", ["length", "guessable"]],
    ["password1234", ["guessable"]],
    ["qwertyuiopas", ["guessable"]],
    ["aaaaaaaaaaaaaaaa", ["guessable"]],
    ["amara okafor", ["guessable"]],
    ["Harbourton2026", ["guessable"]],
    ["x".repeat(129), ["length", "guessable"]],
  ])("%s is not", (password, broken) => expect(brokenRules(password, personal)).toEqual(broken));

  it("counts its characters as people do: twelve composed letters are twelve, however they were typed", () => {
    expect(brokenRules("e\u0301".repeat(11), personal)).toContain("length");
  });
});
