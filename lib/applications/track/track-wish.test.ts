import { describe, expect, it } from "vitest";
import { newReference } from "@/lib/reference";
import { trackWish } from "./track-wish";

const ref = newReference("AP");
const read = (typed: string) => trackWish.safeParse({ ref: typed, email: "maya@post.example" });

describe("a reference as it is typed", () => {
  it.each([ref, ref.toLowerCase(), ref.replaceAll("-", ""), ` ${ref.replaceAll("-", " ")} `])("%j is the same", (typed) => {
    expect(read(typed).data?.ref).toBe(ref);
  });

  it("may be lost", () => expect(read("   ").data?.ref).toBe(""));

  it.each([newReference("BL"), `${ref}X`, ref.replace("AP", "XP"), "AP", "1"])("%s is none of an application", (typed) => {
    expect(read(typed).error?.issues[0]?.message).toBe("track.reference");
  });
});
