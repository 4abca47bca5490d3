import { expect, it } from "vitest";
import { line } from "@/lib/forms/line";

const name = line(10, "name");

it.each([
  ["  Robin \t of\r\nHood ", "Robin of Hood"],
  ["Zoe\u0308", "Zoë"],
  ["\u202eRobin\u202c", "Robin"], // a mark that turns what follows
  ["Ro\u200bbin\u0007\ufeff", "Robin"],
  ["Robin\r\nBcc: x@y.example", "Robin Bcc: x@y.example"],
  ["نیک\u200cپی", "نیک\u200cپی"], // a joiner that Persian needs
])("%j is kept as %j", (typed, kept) => expect(line(40, "name").parse(typed)).toBe(kept));

it.each(["", "  ", "\u200b\u2060", "\u202e", "x".repeat(11), "x".repeat(1_000_000), undefined])(
  "%j is refused with its sentence",
  (typed) => expect(name.safeParse(typed).error?.issues[0]?.message).toBe("name"),
);
