import { describe, expect, it } from "vitest";
import { permitProof, readProof } from "@/lib/permits/proof";

const facts = {
  number: "BP-2027-00031",
  code: "VC-4K7-92D-X3M",
  service: "building-permit",
  validFrom: "2027-02-15",
  validUntil: "2029-02-14",
};

describe("the proof of a permit", () => {
  const proof = permitProof(facts, "1")!;

  it("is read as what was signed, and is the same each time", () => {
    expect(readProof(proof)).toEqual(facts);
    expect(permitProof(facts, "1")).toBe(proof);
    expect(readProof(permitProof({ ...facts, validUntil: null }, "1")!)).toMatchObject({ validUntil: null });
  });

  it("is read no more when anything of it was changed", () => {
    const forged = permitProof({ ...facts, validUntil: "2039-02-14" }, "1")!.split("~");
    const [version, key, content, signature] = proof.split("~");
    expect(readProof([version, key, forged[2], signature].join("~"))).toBeUndefined();
    expect(readProof([version, "2", content, signature].join("~"))).toBeUndefined();
    expect(readProof([version, key, content, signature!.split("").toReversed().join("")].join("~"))).toBeUndefined();
    for (let at = 0; at < proof.length; at += 7)
      expect(readProof(proof.slice(0, at) + (proof[at] === "A" ? "B" : "A") + proof.slice(at + 1))).toBeUndefined();
  });

  it.each(["", "1", "1~1~1~1", "~~~~", proof + "A", proof.slice(1), "1~1~é~x", "x".repeat(5000)])("%j is none", (text) =>
    expect(readProof(text)).toBeUndefined(),
  );

  it("fits a QR code that a phone reads from paper", () => expect(proof.length).toBeLessThan(300));
});
