import { describe, expect, it } from "vitest";
import { paper } from "@/lib/documents/testing/papers";
import { checkPdfAside } from "./check-pdf-aside";

/** Each of its objects holds all that follow, so that looking at them takes forever. */
const endless = () => Buffer.from(`%PDF-1.7\n${"1 0 obj[".repeat(100_000)}${"]".repeat(100_000)}`);

describe("a PDF in a thread of its own", () => {
  it("is checked as it is here, one after the other", async () => {
    const bytes = await paper({}, 2);
    expect(await checkPdfAside(bytes)).toEqual({ pages: 2 });
    expect(bytes.length).toBeGreaterThan(0); // the caller keeps its bytes
    expect(await checkPdfAside(await paper({ userPassword: "x", pdfVersion: "1.7" }))).toEqual({ problem: "encrypted" });
    expect(await checkPdfAside(Buffer.from("%PDF-1.7\n"))).toEqual({ problem: "damaged" });
  }, 60_000);

  it("that takes too long is damaged; the portal goes on meanwhile, and the next is checked", async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 20);
    expect(await checkPdfAside(endless(), 400)).toEqual({ problem: "damaged" });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
    expect(await checkPdfAside(await paper())).toEqual({ pages: 1 });
  }, 60_000);
});
