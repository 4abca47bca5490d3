import { create } from "qrcode";

export type QrDrawing = { size: number; path: string };

/** The dark squares of a QR code as one path on a grid of `size`, a row of them in one stroke. */
export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => (modules.get(y, x) ? "1" : "0")).join(""));
  const runs = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: runs.join("") };
}
