import { expect, it } from "vitest";
import { face, faceNames } from "./faces";

const letters = [..." !\"#$%&'()*+,-./0123456789:;<=>?ABCXYZ[]_abcxyz|¡¿ÁÉÍÑÓÚÜáéíñóúü…–—·"];

it.each(faceNames)("every letter of %s is read as itself, also after it was drawn as a part of another", (name) => {
  const font = face(name);
  const has = letters.filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
  for (const letter of has.toReversed()) for (const { path } of font.layout(letter).glyphs) path.toSVG(); // ":" before "."
  const read = has.map((letter) =>
    font
      .layout(letter)
      .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
      .join(""),
  );
  expect(read).toEqual(has);
  expect(has.length).toBeGreaterThan(30);
});
