import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { receiveForm, type SentFile } from "./receive-form";
import { LARGEST_FORM } from "./rules";

const TYPE = "multipart/form-data; boundary=x";
const part = (name: string, content: string, type = "application/pdf") =>
  `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`;
const body = (...parts: string[]) => Readable.from([Buffer.from(`${parts.join("")}--x--\r\n`)]);
const take = async ({ name, type, bytes }: SentFile) => ({ name, type, size: (await buffer(bytes)).length });

describe("a form with files", () => {
  it("hands over each with its name, its type and its bytes", async () => {
    const sent = await receiveForm(body(part("a.pdf", "12345"), part("Übersicht.png", "", "image/png")), TYPE, take);
    expect(sent).toEqual([
      { name: "a.pdf", taken: { name: "a.pdf", type: "application/pdf", size: 5 } },
      { name: "Übersicht.png", taken: { name: "Übersicht.png", type: "image/png", size: 0 } },
    ]);
  });

  it("without any, or with a field that was left empty, has none", async () => {
    expect(await receiveForm(body('--x\r\ncontent-disposition: form-data; name="none"\r\n\r\n\r\n'), TYPE, take)).toEqual([]);
    expect(await receiveForm(body(part("", "", "application/octet-stream")), TYPE, take)).toEqual([]);
  });

  it("takes the others when one is refused before a byte of it is read", async () => {
    const refuse = (file: SentFile) => (file.name === "bad.pdf" ? Promise.reject(new Error("no")) : take(file));
    const sent = await receiveForm(body(part("bad.pdf", "x".repeat(300_000)), part("good.pdf", "ok")), TYPE, refuse);
    expect(sent).toEqual([
      { name: "bad.pdf", error: new Error("no") },
      { name: "good.pdf", taken: { name: "good.pdf", type: "application/pdf", size: 2 } },
    ]);
  });

  it("of more than ten says so", async () => {
    const many = Array.from({ length: 11 }, (_, n) => part(`${n}.pdf`, "x"));
    await expect(receiveForm(body(...many), TYPE, take)).rejects.toMatchObject({ key: "documents.tooManyAtOnce" });
  });

  it.each(["text/plain", "multipart/form-data", ""])(
    "that says it is %j is none",
    async (type) => await expect(receiveForm(body(), type, take)).rejects.toMatchObject({ key: "documents.unreadable" }),
  );

  it("that ends in the middle throws, and so does reading its file", async () => {
    let failed: unknown;
    const cut = Readable.from([Buffer.from(part("a.pdf", "x".repeat(1_000)).slice(0, 500))]);
    const reading = receiveForm(cut, TYPE, (file) => take(file).catch((error: unknown) => Promise.reject((failed = error))));
    await expect(reading).rejects.toMatchObject({ key: "documents.unreadable" });
    expect(failed).toBeInstanceOf(Error);
  });

  it("whose sender goes away throws what befell the connection", async () => {
    const gone = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    const cut = Readable.from(
      (function* () {
        yield Buffer.from(part("a.pdf", "x".repeat(1_000)).slice(0, 500));
        throw gone;
      })(),
    );
    await expect(receiveForm(cut, TYPE, take)).rejects.toBe(gone);
  });

  it("whose sender goes away before its file is asked for throws that as well, and nothing worse", async () => {
    const gone = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    const cut = Readable.from(
      (function* () {
        yield Buffer.from(part("a.pdf", "x".repeat(1_000)).slice(0, 500));
        throw gone;
      })(),
    );
    let closed = false;
    const reading = receiveForm(cut, TYPE, async (file) => {
      await once(file.bytes, "close").catch(() => {}); // as long as the database takes to answer
      closed = true;
      return take(file);
    });
    await expect(reading).rejects.toBe(gone);
    expect(closed).toBe(true);
  });

  it("is read no further than fifty-one megabytes, whatever length it said", async () => {
    let read = 0;
    const endless = Readable.from(
      (function* () {
        yield Buffer.from(part("a.pdf", "").slice(0, -2));
        for (;;) {
          read += 1_000_000;
          yield Buffer.alloc(1_000_000);
        }
      })(),
    );
    await expect(receiveForm(endless, TYPE, take)).rejects.toMatchObject({ key: "documents.formTooLarge" });
    expect(read).toBeLessThan(LARGEST_FORM + 5_000_000);
  });
});
