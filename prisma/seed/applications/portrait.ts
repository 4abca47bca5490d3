import { createHash } from "node:crypto";
import sharp from "sharp";
import { checkImage } from "@/lib/documents/checks/check-image";
import { checkPortrait } from "@/lib/documents/checks/check-portrait";

/** A photo as the city keeps it after its own checks. */
export type Portrait = { bytes: Buffer; sha256: string; preview: Buffer; facts: Record<string, unknown> };

/** For towns that are made but never written. */
export const noPortrait: Portrait = { bytes: Buffer.alloc(0), sha256: "", preview: Buffer.alloc(0), facts: {} };

/** Nobody's face, drawn from shapes, large and sharp enough for a passport; then taken as an uploaded photo is. */
export async function drawPortrait(): Promise<Portrait> {
  const photo = await takePhoto(await sharp(Buffer.from(face)).jpeg({ quality: 92 }).toBuffer());
  const { width, height } = photo.facts;
  return { ...photo, facts: { width, height, portrait: await checkPortrait(photo.bytes, { width, height }) } };
}

/** A drawn picture as an upload would be taken. */
export async function takePhoto(drawn: Buffer) {
  const checked = await checkImage(drawn, "image/jpeg");
  if ("problem" in checked) throw new Error(`A picture of the demo cannot be taken: ${checked.problem}.`);
  const { clean: bytes, preview, width, height } = checked;
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), preview, facts: { width, height } };
}

const hair = Array.from({ length: 46 }, (_, n) => {
  const x = 186 + n * 7;
  return `<path d="M${x} ${330 - Math.round(90 * Math.sin((n / 45) * Math.PI))} q6 -40 ${n % 2 ? 9 : -5} -64" stroke="#2b1c14" stroke-width="5" fill="none"/>`;
}).join("");

const face = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="900" viewBox="0 0 700 900">
<rect width="700" height="900" fill="#d9dedd"/>
<path d="M110 900 C120 740 250 700 350 700 C450 700 580 740 590 900 Z" fill="#2f5d62"/>
<rect x="295" y="600" width="110" height="130" fill="#8a5a3c"/>
<ellipse cx="350" cy="450" rx="165" ry="215" fill="#9c6846"/>
<path d="M185 430 C170 220 260 170 350 170 C440 170 530 220 515 430 C500 330 450 290 350 290 C250 290 200 330 185 430 Z" fill="#2b1c14"/>
${hair}
<path d="M245 395 q35 -22 70 0 M385 395 q35 -22 70 0" stroke="#2b1c14" stroke-width="9" fill="none"/>
<ellipse cx="282" cy="432" rx="30" ry="15" fill="#fff"/><ellipse cx="418" cy="432" rx="30" ry="15" fill="#fff"/>
<circle cx="282" cy="432" r="13" fill="#3a2416"/><circle cx="418" cy="432" r="13" fill="#3a2416"/>
<path d="M350 440 l-16 84 h34" stroke="#6f452c" stroke-width="6" fill="none"/>
<path d="M290 572 q60 26 120 0" stroke="#6b2f2a" stroke-width="11" fill="none"/>
</svg>`;
