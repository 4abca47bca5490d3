import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** Static TTFs: a PDF embeds no woff2, and pdfkit draws no variable font. */
const files = {
  sans: "public-sans/400Regular/PublicSans_400Regular.ttf",
  sansBold: "public-sans/700Bold/PublicSans_700Bold.ttf",
  display: "bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf",
  mono: "atkinson-hyperlegible-mono/500Medium/AtkinsonHyperlegibleMono_500Medium.ttf",
  arabic: "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
  arabicBold: "vazirmatn/700Bold/Vazirmatn_700Bold.ttf",
} as const;

export type FaceName = keyof typeof files;
export const faceNames = Object.keys(files) as FaceName[];

const kept = new Map<FaceName, Font>();

/** A font, read once per process. */
export function face(name: FaceName): Font {
  if (!kept.has(name)) {
    const file = join(process.cwd(), "node_modules/@expo-google-fonts", files[name]);
    const font = create(readFileSync(file)) as Font;
    // A glyph keeps the letter it was first asked for: the dot that is drawn as a part of ":" would never be read as "." again.
    for (const letter of font.characterSet.filter(isPlain)) font.glyphForCodePoint(letter);
    kept.set(name, font);
  }
  return kept.get(name)!;
}

/** Not the shapes that an Arabic letter takes in a word: those are drawn for the letter, and read as it. */
function isPlain(codePoint: number) {
  const letter = String.fromCodePoint(codePoint);
  return letter.normalize("NFKC") === letter;
}
