import sharp from "sharp";
import { SHEET, type PageLook } from "@/lib/documents/pages/page-look";

/** A picture as it was kept, turned and as large as wished; never larger than it is. */
export const drawPicture = (bytes: Buffer, { zoom, turn }: PageLook): Promise<Buffer> =>
  sharp(bytes)
    .rotate(turn)
    .resize({ width: Math.round(SHEET * zoom), withoutEnlargement: true })
    .jpeg({ quality: 86 })
    .toBuffer();
