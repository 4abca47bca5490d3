import sharp from "sharp";
import { MOST_PIXELS, type FileProblem } from "@/lib/documents/rules";

export type CheckedImage = { width: number; height: number; clean: Buffer; preview: Buffer } | { problem: FileProblem };

const PREVIEW_PIXELS = 1_000;
const expected = { "image/jpeg": "jpeg", "image/png": "png" } as const;

/** Draws an image anew: upright, without place, device or anything else that was hidden in it, and a small one for pages to show. */
export async function checkImage(bytes: Buffer, type: keyof typeof expected): Promise<CheckedImage> {
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== expected[type]) return { problem: "mismatch" };
    if (width * height > MOST_PIXELS) return { problem: "tooManyPixels" };
    const upright = image.rotate();
    const drawn = type === "image/png" ? upright.clone().png() : upright.clone().jpeg({ quality: 90, mozjpeg: true });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    const preview = await upright
      .clone()
      .resize(PREVIEW_PIXELS, PREVIEW_PIXELS, { fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { width: info.width, height: info.height, clean: data, preview };
  } catch {
    return { problem: "damaged" };
  }
}
