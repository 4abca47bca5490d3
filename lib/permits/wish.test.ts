import { describe, expect, it } from "vitest";
import { permitProof } from "@/lib/permits/proof";
import { readWish } from "@/lib/permits/wish";
import { newReference } from "@/lib/reference";

const code = newReference("VC");
const facts = { number: "BP-2027-00031", code, service: "building-permit", validFrom: "2027-02-15", validUntil: null };
const proof = permitProof(facts, "1")!;

describe("what somebody wants to check", () => {
  it.each([code, code.toLowerCase(), code.replaceAll("-", ""), ` ${code.replaceAll("-", " ")} `, `https://city.example/es/verify/${code}`])(
    "%j is a code",
    (typed) => expect(readWish(typed)).toEqual({ code }),
  );
  it.each([proof, ` ${proof}\n`, `https://city.example/verify/${proof}`])("%j is what a QR holds", (typed) =>
    expect(readWish(typed)).toEqual({ proof }),
  );
  it.each(["BP-2027-00031", "bp 2027 00031", "BP202700031"])("%j is a number, by which nothing is looked up", (typed) =>
    expect(readWish(typed)).toEqual({ problem: "number" }),
  );
  it.each(["x", newReference("AP"), `${code}X`, "1~1~x~y", "ş".repeat(5_000), "VC-000-000-000"])("%j is none", (typed) =>
    expect(readWish(typed)).toEqual({ problem: "noCode" }),
  );
  it.each(["", "   ", "https://city.example/verify/"])("%j is nothing", (typed) => expect(readWish(typed)).toEqual({ problem: "empty" }));
});
