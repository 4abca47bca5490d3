import { describe, expect, it } from "vitest";
import { plainName } from "@/lib/auth/plain-name";
import { isReserved, skeletonOf, usernameFrom, USERNAME } from "@/lib/auth/sign-up/username";
import { usernameAnswer } from "@/lib/auth/sign-up/schema";

const email = "someone.else@post.example";

describe("a username", () => {
  it.each(["amara", "amara.okafor", "a1b", "jean-luc", "o_brien", "x".repeat(30), "ＡＭＡＲＡ", " Amara "])("may be %j", (typed) =>
    expect(usernameAnswer.safeParse({ username: typed }).data?.username).toBe(plainName(typed)),
  );
  it.each([
    "",
    "ab",
    "x".repeat(31),
    "1amara",
    ".amara",
    "amara.",
    "ama..ra",
    "ama ra",
    "ama@ra",
    "аmara", // the first letter is Cyrillic
    "αmara",
    "amar\u200ba",
    "amara\u202e",
    "josé",
    "أمارا",
    "𝗮mara!",
  ])("may not be %j", (typed) => expect(USERNAME.test(plainName(typed))).toBe(false));

  it("is the only question of its page", () => {
    for (const more of [{ role: "admin" }, { kind: "staff" }, { status: "active" }])
      expect(usernameAnswer.safeParse({ username: "amara", ...more }).success).toBe(false);
  });
});

describe("names that people take for the city or its staff", () => {
  it.each([
    "admin",
    "ADMIN",
    "ａｄｍｉｎ",
    "adm1n",
    "4dmin",
    "a.d.m.i.n",
    "adrnin",
    "admin42",
    "real-admin",
    "mayor.jones",
    "city-hall",
    "c1tyhal1",
    "harbourton",
    "harb0urt0n-help",
    "the.harbourton.one",
    "ecitizen",
    "clerk",
    "c1erk",
    "clerk7",
    "passport-officer",
    "supervisor",
    "support",
    "p0lice",
  ])("%s is one", (name) => expect(isReserved(plainName(name))).toBe(true));
  it.each(["amara", "john.clerk", "inspectora", "adminsky", "felicity", "waterson", "policarpo", "capacity"])("%s is none", (name) =>
    expect(isReserved(name)).toBe(false),
  );
  it("look alike when their skeletons are the same", () => {
    expect(skeletonOf("rn0rri5.l1l")).toBe(skeletonOf("morris-lil"));
    expect(skeletonOf("vvater")).toBe(skeletonOf("Water"));
  });
});

describe("a username to begin with", () => {
  it.each([
    ["Amara Okafor", "amara.okafor"],
    ["José Ángel Núñez Peña", "jose.pena"],
    ["Æther Øst", "aether.ost"],
    ["Łukasz", "lukasz"],
    ["Jean-Luc d’Arc", "jean.arc"],
    ["أمارا أوكافور", "someone.else"],
    ["Li", "someone.else"],
    ["Felix Admin", "felix"],
    ["x".repeat(100), "x".repeat(26)],
  ])("for %s is %s", (name, username) => expect(usernameFrom(name, email)).toBe(username));

  it("is neutral where neither name nor address give one", () => expect(usernameFrom("明", "1@post.example")).toBe("resident"));
});
