import sharp from "sharp";

/** What a machine can see of a passport photo. None of it decides: an officer does. */
export type PortraitCheck = "size" | "ratio" | "sharpness" | "light";
export type PortraitResult = Record<PortraitCheck, boolean>;

/** ICAO 9303, part 3: at 300 dots to the inch 35 by 45 mm are 413 by 531 pixels; officers ask for half as much again. */
const LEAST = { width: 600, height: 770 };
/** 35 to 45, give or take what cutting by hand does. */
const RATIO = { least: 0.72, most: 0.84 };
const LEAST_SHARPNESS = 40;
const LIGHT = { darkest: 60, brightest: 235 };
const LOOK = 600;

/** Looks at the size, the shape, the sharpness and the light of a photo that was drawn anew. */
export async function checkPortrait(image: Buffer, { width, height }: { width: number; height: number }): Promise<PortraitResult> {
  const grey = sharp(image).greyscale().resize(LOOK, LOOK, { fit: "inside", withoutEnlargement: true });
  const light = (await sharp(await grey.clone().png().toBuffer()).stats()).channels[0]!.mean;
  const ratio = width / height;
  return {
    size: width >= LEAST.width && height >= LEAST.height,
    ratio: ratio >= RATIO.least && ratio <= RATIO.most,
    sharpness: (await edges(grey)) >= LEAST_SHARPNESS,
    light: light >= LIGHT.darkest && light <= LIGHT.brightest,
  };
}

/** How much the brightness changes from one point to its neighbours: the variance of the Laplacian. A blurred photo has little of it. */
async function edges(grey: ReturnType<typeof sharp>): Promise<number> {
  const { data, info } = await grey.clone().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (x: number, y: number) => data[(y * width + x) * channels]!;
  let [sum, squares, count] = [0, 0, 0];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const change = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += change;
      squares += change * change;
      count++;
    }
  return count ? squares / count - (sum / count) ** 2 : 0;
}
