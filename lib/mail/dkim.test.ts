import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { dkimOf } from "@/lib/mail/dkim";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const from = "City of Harbourton <no-reply@city.example>";

async function sent(text = "There is news.\n\nRead it in the portal.\n") {
  const dkim = dkimOf({ MAIL_FROM: from, MAIL_DKIM_KEY: pem, MAIL_DKIM_SELECTOR: "mail2026" });
  const headers = {
    "List-Unsubscribe": "<https://city.example/api/unsubscribe?t=1>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows", dkim } as object);
  const { message } = (await transport.sendMail({ from, to: "amara@post.example", subject: "News", text, headers })) as unknown as {
    message: Buffer;
  };
  return message.toString("latin1");
}

/** RFC 6376, section 3.4.2: names in small letters, lines unfolded, white space one blank. */
const relaxed = (line: string) => {
  const [, name, value] = /^([^:]+):([\s\S]*)$/.exec(line)!;
  return `${name!.toLowerCase().trim()}:${value!
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/g, " ")
    .trim()}`;
};

/** As whoever receives it would: the hash of the body, and the signature over the header lines it names. */
function holds(mail: string): boolean {
  const [head, body] = [mail.slice(0, mail.indexOf("\r\n\r\n")), mail.slice(mail.indexOf("\r\n\r\n") + 4)];
  const lines = head.split(/\r\n(?![ \t])/);
  const own = lines.find((line) => /^dkim-signature:/i.test(line))!;
  const tags = Object.fromEntries(
    relaxed(own)
      .slice("dkim-signature:".length)
      .split(";")
      .map((tag) => [tag.slice(0, tag.indexOf("=")).trim(), tag.slice(tag.indexOf("=") + 1).replaceAll(" ", "")]),
  );
  const plain = body
    .replaceAll(/[ \t]+(?=\r\n)/g, "")
    .replaceAll(/[ \t]+/g, " ")
    .replace(/(\r\n)+$/, "\r\n");
  if (createHash("sha256").update(plain, "latin1").digest("base64") !== tags.bh) return false;
  const said = tags.h!.split(":").map((name) => relaxed(lines.find((line) => line.toLowerCase().startsWith(`${name}:`))!));
  const signature = relaxed(own).replace(/b=[^;]*$/, "b=");
  return createVerify("RSA-SHA256")
    .update([...said, signature].join("\r\n"), "latin1")
    .verify(publicKey, tags.b!, "base64");
}

describe("mail that is signed", () => {
  it("names the city's domain and the key, and can be checked by the key's other half", async () => {
    const mail = await sent();
    expect(mail.replaceAll("\r\n ", " ")).toMatch(/DKIM-Signature: .*d=city\.example;.* s=mail2026;/);
    expect(holds(mail)).toBe(true);
  });

  it.each([
    ["what it says", "There is news", "There is none"],
    ["where one click leads", "unsubscribe?t=1", "unsubscribe?t=2"],
    ["that one click is enough", "List-Unsubscribe=One-Click", "List-Unsubscribe=Two-Click"],
    ["whom it is from", "no-reply@city.example>", "no-reply@town.example>"],
  ])("is no longer the city's when %s was changed", async (_, said, changed) => {
    const mail = await sent();
    expect(mail).toContain(said);
    expect(holds(mail.replace(said, changed))).toBe(false);
  });

  it("is left to the mail server without a key", () => {
    expect(dkimOf({ MAIL_FROM: from })).toBeUndefined();
  });
});
