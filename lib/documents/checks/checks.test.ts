import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { handwritten, packed } from "@/lib/documents/testing/handwritten";
import { paper } from "@/lib/documents/testing/papers";
import { plainName } from "@/lib/documents/plain-name";
import { typeOfBytes } from "@/lib/documents/rules";
import { checkImage } from "./check-image";
import { checkPdf } from "./check-pdf";

const script = "<< /S /JavaScript /JS (x) >>";

describe("a PDF", () => {
  it("of an office program is taken, and its pages counted", async () => {
    expect(await checkPdf(await paper({}, 3))).toEqual({ pages: 3 });
    expect(await checkPdf(handwritten(""))).toEqual({ pages: 1 });
  });

  it("with a password is refused as such", async () =>
    expect(await checkPdf(await paper({ userPassword: "secret", pdfVersion: "1.7" }))).toEqual({ problem: "encrypted" }));

  it.each<[string, Buffer]>([
    ["a script", handwritten("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")],
    ["a script under a disguised name", handwritten("/OpenAction << /S /J#61vaScript /#4aS (x) >>")],
    ["a program to start", handwritten("/OpenAction << /S /Launch /F (cmd.exe) >>")],
    [
      "a file inside",
      handwritten("/Names << /EmbeddedFiles << /Names [(x) 4 0 R] >> >>", "<< /Type /Filespec /F (x.exe) /EF << /F 5 0 R >> >>"),
    ],
    ["a script in a compressed part", handwritten("", packed(`5 0 ${script}`))],
    [
      "a script in a compressed part under a disguised name",
      handwritten("", packed(`5 0 ${script}`, "/Type /Obj#53tm /Filter /FlateDecode")),
    ],
    [
      "a script in a part that is not compressed",
      handwritten(
        "",
        packed(`5 0 ${script}`, "/Type /ObjStm", (bytes) => bytes),
      ),
    ],
    [
      "a part packed so that nobody can look into it",
      handwritten("", packed(script, "/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", (bytes) => Buffer.from(deflateSync(bytes).toString("hex")))), // prettier-ignore
    ],
    ["a part that unpacks into more than memory holds", handwritten("", packed("x".repeat(101 * 1024 * 1024)))],
    ["a program to start, behind a stream that is none", handwritten("/X (>>stream\n)", "<< /S /Launch /F (cmd.exe) >>", "(endstream)")],
  ])("with %s is refused", async (_, bytes) => expect(await checkPdf(bytes)).toEqual({ problem: "active" }));

  it("is not suspected for what its pictures happen to hold", async () => {
    const picture = `<< /Subtype /Image /Length 20 >>\nstream\n..../JS .... /XFA ..\nendstream`;
    expect(await checkPdf(handwritten("", picture))).toEqual({ pages: 1 });
  });

  it("that is an archive as well is not what it says", async () => {
    const zip = Buffer.from(zipSync({ "x.class": Buffer.from("x") }));
    expect(await checkPdf(Buffer.concat([await paper(), zip]))).toEqual({ problem: "mismatch" });
  });

  it.each([
    ["cut off", async () => (await paper()).subarray(0, 60)],
    ["full of brackets that do not close", async () => handwritten("", "<< /X [ >>")],
    [
      "full of brackets that close nothing",
      async () => handwritten("", packed("5 0 << /JS (x) >>", "] /Type /ObjStm /Filter /FlateDecode")),
    ],
    ["nothing behind its first line", async () => Buffer.from("%PDF-1.7\n")],
    ["another thing", async () => Buffer.from("%PDF-1.7\nGIF89a <script>")],
  ])("that is %s is damaged", async (_, make) => expect(await checkPdf(await make())).toEqual({ problem: "damaged" }));

  it("with too many pages is refused", async () => expect(await checkPdf(await paper({}, 201))).toEqual({ problem: "tooManyPages" }));
});

describe("an image", () => {
  const photo = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#c33" } });

  it("is drawn anew, upright and without what its camera wrote into it", async () => {
    const bytes = await photo().withExif({ IFD0: { Make: "SecretCam" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } }).jpeg().withMetadata({ orientation: 6 }).toBuffer(); // prettier-ignore
    const checked = await checkImage(bytes, "image/jpeg");
    expect(checked).toMatchObject({ width: 40, height: 60 });
    if ("problem" in checked) throw new Error(checked.problem);
    for (const drawn of [checked.clean, checked.preview]) {
      expect((await sharp(drawn).metadata()).exif).toBeUndefined();
      expect(drawn.includes("SecretCam")).toBe(false);
    }
  });

  it("that hides another file behind itself loses it", async () => {
    const bytes = Buffer.concat([await photo().png().toBuffer(), Buffer.from("<script>alert(1)</script>")]);
    const checked = await checkImage(bytes, "image/png");
    expect("clean" in checked && checked.clean.includes("script")).toBe(false);
  });

  it("of another kind than it says is refused", async () =>
    expect(await checkImage(await photo().png().toBuffer(), "image/jpeg")).toEqual({ problem: "mismatch" }));

  it("of 50,000 by 50,000 pixels is refused before it is unpacked", async () => {
    const claims = Buffer.from(
      "89504e470d0a1a0a0000000d494844520000c3500000c3500802000000c4cdaa9d0000000c49444154789c6360a03d00000064000186643c35",
      "hex",
    );
    expect(await checkImage(claims, "image/png")).toEqual({ problem: "tooManyPixels" });
  });

  it("that would be larger than a file may be is drawn less finely, or not taken", async () => {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
    const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#888", noise } })
      .jpeg()
      .toBuffer();
    const fine = await checkImage(bytes, "image/jpeg");
    if ("problem" in fine) throw new Error(fine.problem);
    const coarse = await checkImage(bytes, "image/jpeg", fine.clean.length - 1);
    expect("clean" in coarse && coarse.clean.length).toBeLessThan(fine.clean.length);
    expect(await checkImage(bytes, "image/jpeg", 1_000)).toEqual({ problem: "tooLarge" });
  });

  it("that is cut off is damaged", async () =>
    expect(await checkImage((await photo().jpeg().toBuffer()).subarray(0, 200), "image/jpeg")).toEqual({ problem: "damaged" }));
});

describe("a file's name and first bytes", () => {
  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\me\\scan.PDF", "scan.PDF"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["", "file"],
    ["a".repeat(300) + ".jpeg", `${"a".repeat(114)}….jpeg`],
  ])("%j is shown as %j", (name, shown) => expect(plainName(name)).toBe(shown));

  it.each([
    ["%PDF-1.4", "application/pdf"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["GIF89a", undefined],
    ["", undefined],
  ])("%j is %s", (head, type) => expect(typeOfBytes(Buffer.from(head, "latin1"))).toBe(type));
});
