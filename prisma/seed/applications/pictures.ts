import { drawIssuePictures, noIssuePictures, type IssuePictures } from "../issues/issue-pictures";
import { drawPortrait, noPortrait, type Portrait } from "./portrait";
import { drawSite } from "./site-photo";

/** The photo that everybody sends with a passport, the one that inspectors take, and those of problems in the city. */
export type Pictures = { portrait: Portrait; site: Portrait; issues: IssuePictures };

/** For towns that are made but never written. */
export const noPictures: Pictures = { portrait: noPortrait, site: noPortrait, issues: noIssuePictures };

export const drawPictures = async (): Promise<Pictures> => ({
  portrait: await drawPortrait(),
  site: await drawSite(),
  issues: await drawIssuePictures(),
});
