import sharp from "sharp";
import { takePhoto, type Portrait } from "./portrait";

/** What an inspector photographs: a building site with its footing and its fence, drawn from shapes. */
export const drawSite = async (): Promise<Portrait> => takePhoto(await sharp(Buffer.from(site)).jpeg({ quality: 80 }).toBuffer());

const posts = Array.from({ length: 9 }, (_, n) => `<rect x="${20 + n * 110}" y="250" width="12" height="150" fill="#8a6b4a"/>`).join("");
const stones = Array.from(
  { length: 22 },
  (_, n) => `<ellipse cx="${40 + n * 43}" cy="${600 + ((n * 37) % 50)}" rx="16" ry="9" fill="#77706a"/>`,
).join("");

const site = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
<rect width="960" height="360" fill="#c4d6e0"/><rect y="340" width="960" height="380" fill="#a58a66"/>
<path d="M560 340 V170 L720 90 L880 170 V340 Z" fill="#d9d0c3"/><path d="M540 180 L720 80 L900 180" stroke="#7d4b3a" stroke-width="18" fill="none"/>
<rect x="640" y="210" width="60" height="70" fill="#6f8796"/><rect x="760" y="210" width="60" height="70" fill="#6f8796"/>
${posts}<rect x="10" y="275" width="920" height="12" fill="#9c7b56"/><rect x="10" y="340" width="920" height="12" fill="#9c7b56"/>
<path d="M120 560 L300 430 H760 L860 560 Z" fill="#8e8a84"/><path d="M180 540 L320 450 H730 L800 540 Z" fill="#6b5a45"/>
<path d="M300 430 V400 M760 430 V400 M530 430 V395" stroke="#b5482f" stroke-width="6"/><path d="M300 404 H760" stroke="#e7e2d8" stroke-width="3"/>
${stones}</svg>`;
