import { readFileSync } from "node:fs";
import sharp from "sharp";
import { runScript } from "./running/run-script";

const MASKED_SHARE = 0.75; // phones cut a maskable icon to their own shape: the mark keeps away from the edge

/** Draws the icons of home screens from the one drawing that the browser's tab shows. */
await runScript(async () => {
  const drawing = readFileSync("public/favicon.svg", "utf8");
  const ground = /<rect[^>]*\bfill="([^"]+)"/.exec(drawing)![1]!;
  const square = drawing.replace(/ rx="\d+"/, "");
  const draw = (svg: string, size: number) => sharp(Buffer.from(svg), { density: 600 }).resize(size, size).png({ palette: true });

  await draw(drawing, 192).toFile("public/icon-192.png");
  await draw(drawing, 512).toFile("public/icon-512.png");
  await draw(square, 180).toFile("public/apple-touch-icon.png");
  const mark = await draw(square, Math.round(512 * MASKED_SHARE)).toBuffer();
  await sharp({ create: { width: 512, height: 512, channels: 3, background: ground } })
    .composite([{ input: mark, gravity: "center" }])
    .png({ palette: true })
    .toFile("public/icon-maskable-512.png");
  console.log("The icons in public are drawn from public/favicon.svg.");
});
