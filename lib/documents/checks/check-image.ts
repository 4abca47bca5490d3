import sharp, { type Sharp } from "sharp";
import { LARGEST_FILE, MOST_PIXELS, type FileProblem } from "@/lib/documents/rules";

export type CheckedImage = { width: number; height: number; clean: Buffer; preview: Buffer } | { problem: FileProblem };

const PREVIEW_PIXELS = 1_000;
/** For each drawing. The largest picture takes a few. */
const LONGEST_SECONDS = 30;
const expected = { "image/jpeg": "jpeg", "image/png": "png" } as const;

/** Draws an image anew: upright, without place, device or anything else that was hidden in it, and a small one for pages to show. */
export async function checkImage(bytes: Buffer, type: keyof typeof expected, largest = LARGEST_FILE): Promise<CheckedImage> {
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 }).timeout({ seconds: LONGEST_SECONDS });
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== expected[type]) return { problem: "mismatch" };
    if (width * height > MOST_PIXELS) return { problem: "tooManyPixels" };
    const upright = image.rotate();
    const drawn = await draw(upright, type, largest);
    if (!drawn) return { problem: "tooLarge" };
    const preview = await upright
      .clone()
      .resize(PREVIEW_PIXELS, PREVIEW_PIXELS, { fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { width: drawn.info.width, height: drawn.info.height, clean: drawn.data, preview };
  } catch {
    return { problem: "damaged" };
  }
}

/** Drawn anew a picture may take more room than it did: then less finely. Nothing when even so it is more than a file may be. */
async function draw(upright: Sharp, type: keyof typeof expected, largest: number) {
  const ways: ((image: Sharp) => Sharp)[] =
    type === "image/png"
      ? [(image) => image.png(), (image) => image.png({ compressionLevel: 9, adaptiveFiltering: true })]
      : [(image) => image.jpeg({ quality: 90 }), (image) => image.jpeg({ quality: 75 })];
  for (const way of ways) {
    const drawn = await way(upright.clone()).toBuffer({ resolveWithObject: true });
    if (drawn.data.length <= largest) return drawn;
  }
  return undefined;
}
