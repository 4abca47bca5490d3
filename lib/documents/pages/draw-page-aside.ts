import { aside } from "@/lib/documents/aside";
import { oneAtATime } from "@/lib/documents/one-at-a-time";
import type { DrawnPage, PageWish } from "@/lib/documents/pages/draw-page";

const LONGEST_MS = 20_000;

const ask = aside<DrawnPage | undefined>("lib/documents/pages/page-thread.mjs");

/** A page drawn in a thread of its own, one after the other. Undefined where there is none, or where nobody can read the file. */
export const drawPageAside = (bytes: Buffer, wish: PageWish): Promise<DrawnPage | undefined> =>
  oneAtATime(() => ask({ bytes: new Uint8Array(bytes), wish }, LONGEST_MS)).catch(() => undefined);
