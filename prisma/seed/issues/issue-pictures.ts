import sharp from "sharp";
import { noPortrait, takePhoto, type Portrait } from "../applications/portrait";

/** What people photograph, and what crews do when they are done; each drawn once and used by many reports. */
export const issuePictures = [
  ...(["pothole", "pavement", "flooding", "streetlight", "rubbish", "graffiti", "tree", "vehicle"] as const),
  ...(["mended", "level", "clear", "lit", "clean", "cut"] as const),
] as const;
export type IssuePictures = Record<(typeof issuePictures)[number], Portrait>;

export const noIssuePictures = Object.fromEntries(issuePictures.map((name) => [name, noPortrait])) as IssuePictures;

export async function drawIssuePictures(): Promise<IssuePictures> {
  const drawn = {} as IssuePictures;
  for (const name of issuePictures) {
    const picture = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">${scenes[name]}</svg>`,
    );
    drawn[name] = await takePhoto(await sharp(picture).jpeg({ quality: 72 }).toBuffer());
  }
  return drawn;
}

const stones = (y: number, fill: string) =>
  Array.from(
    { length: 26 },
    (_, n) => `<circle cx="${(n * 131) % 800}" cy="${y + ((n * 47) % 220)}" r="${2 + (n % 4)}" fill="${fill}"/>`,
  ).join("");

const road = `<rect width="800" height="600" fill="#7b7f80"/>${stones(180, "#8d9192")}<rect width="800" height="150" fill="#b9b2a4"/>
<rect y="146" width="800" height="12" fill="#9a9488"/><path d="M0 470 H180 M300 470 H500 M620 470 H800" stroke="#e8e4d8" stroke-width="16"/>`;
const wall = `<rect width="800" height="430" fill="#c9a98c"/>${Array.from({ length: 9 }, (_, n) => `<path d="M0 ${48 * n} H800" stroke="#b3937a" stroke-width="4"/>`).join("")}
<rect y="430" width="800" height="170" fill="#9c978d"/>`;
const slabs = `<rect width="800" height="600" fill="#b4afa4"/>${Array.from({ length: 5 }, (_, n) => `<path d="M0 ${120 * n} H800 M${160 * n + 80} 0 V600" stroke="#968f82" stroke-width="6"/>`).join("")}`;
const drain = `<rect x="560" y="180" width="150" height="84" rx="6" fill="#4b4f50"/>${[590, 620, 650, 680].map((x) => `<path d="M${x} 192 V252" stroke="#24282a" stroke-width="10"/>`).join("")}`;
const lamp = (glass: string) =>
  `<rect x="392" y="120" width="16" height="360" fill="#7d8790"/><path d="M400 124 Q400 70 500 78" stroke="#7d8790" stroke-width="14" fill="none"/>
<path d="M476 74 H560 L548 104 H488 Z" fill="${glass}"/><rect x="380" y="470" width="40" height="26" fill="#66707a"/>`;
const trunk = `<rect width="800" height="600" fill="#bcd3d9"/><rect y="440" width="800" height="160" fill="#8d8f86"/><rect x="90" y="90" width="70" height="380" fill="#6d5340"/>`;
const sky = `<rect width="800" height="600" fill="#253447"/><rect y="430" width="800" height="170" fill="#3b3f42"/><circle cx="690" cy="90" r="30" fill="#e9e3c5"/>`;

const scenes: Record<(typeof issuePictures)[number], string> = {
  pothole: `${road}<ellipse cx="410" cy="330" rx="170" ry="82" fill="#3d3d3b"/><ellipse cx="418" cy="345" rx="138" ry="58" fill="#232221"/>
<path d="M250 330 L180 300 M560 320 L650 280 M470 400 L520 450" stroke="#55575a" stroke-width="7" fill="none"/>`,
  pavement: `${slabs}<path d="M240 240 L400 226 L404 346 L240 360 Z" fill="#a29c90" stroke="#5d574c" stroke-width="8"/><path d="M240 360 L404 346 L404 366 L240 384 Z" fill="#4a453c"/>`,
  flooding: `${road}${drain}<path d="M60 330 Q240 200 470 236 Q720 200 760 330 Q720 470 420 452 Q140 470 60 330 Z" fill="#5b7684"/>
<path d="M180 330 Q260 310 340 330 M420 360 Q520 338 620 360" stroke="#a9c0c9" stroke-width="8" fill="none"/>`,
  streetlight: `${sky}${lamp("#5a636b")}`,
  rubbish: `${wall}<path d="M150 540 Q160 390 260 400 Q340 400 350 540 Z" fill="#23262a"/><path d="M300 545 Q320 430 400 430 Q490 440 490 545 Z" fill="#2f3338"/>
<rect x="520" y="420" width="170" height="120" fill="#8c6f52"/><path d="M520 420 L560 390 H720 L690 420 Z" fill="#a2825f"/><circle cx="600" cy="565" r="10" fill="#e6e1d4"/>`,
  graffiti: `${wall}<path d="M120 300 Q180 90 260 290 T430 260 Q520 120 600 300 T700 240" stroke="#b5277c" stroke-width="34" fill="none" stroke-linecap="round"/>
<path d="M150 340 Q330 380 660 330" stroke="#2a6fb5" stroke-width="22" fill="none" stroke-linecap="round"/>`,
  tree: `${trunk}<path d="M130 130 Q320 60 620 330" stroke="#6d5340" stroke-width="30" fill="none"/><circle cx="620" cy="330" r="90" fill="#4f7a45"/>
<circle cx="520" cy="270" r="70" fill="#5c8a50"/><path d="M150 140 L210 70" stroke="#e2cfa8" stroke-width="16"/>`,
  vehicle: `${road}<path d="M150 400 V320 Q160 300 220 296 L300 220 H500 L580 296 Q660 300 668 330 V400 Z" fill="#8b8f93"/><path d="M318 236 H392 V296 H256 Z M410 236 H488 L548 296 H410 Z" fill="#39424a"/>
<circle cx="270" cy="404" r="46" fill="#232527"/><circle cx="560" cy="404" r="46" fill="#232527"/><rect x="236" y="424" width="70" height="28" fill="#232527"/>`,
  mended: `${road}<ellipse cx="410" cy="335" rx="200" ry="100" fill="#4a4c4d"/><ellipse cx="410" cy="335" rx="188" ry="90" fill="#555859"/>
<path d="M640 250 l26 90 h-52 Z" fill="#e2692a"/><rect x="606" y="340" width="68" height="12" fill="#c2551e"/><rect x="624" y="300" width="32" height="14" fill="#f2efe6"/>`,
  level: slabs,
  clear: `${road}${drain}`,
  lit: `${sky}<circle cx="518" cy="110" r="150" fill="#f6dc8c" opacity="0.28"/>${lamp("#ffe9a3")}`,
  clean: wall,
  cut: `${trunk}<circle cx="160" cy="140" r="26" fill="#e2cfa8"/><circle cx="160" cy="140" r="12" fill="none" stroke="#b99a6b" stroke-width="5"/>`,
};
