import { drawPortrait, noPortrait, type Portrait } from "./portrait";
import { drawSite } from "./site-photo";

/** The photo that everybody sends with a passport, and the one that inspectors take. */
export type Pictures = { portrait: Portrait; site: Portrait };

/** For towns that are made but never written. */
export const noPictures: Pictures = { portrait: noPortrait, site: noPortrait };

export const drawPictures = async (): Promise<Pictures> => ({ portrait: await drawPortrait(), site: await drawSite() });
