import type { IssuePictures } from "./issue-pictures";

type Picture = keyof IssuePictures;

/** What a photo of each kind shows, before the work and after it. Of other kinds nobody has one. */
const shows: Record<string, readonly [before: Picture, after: Picture]> = {
  pothole: ["pothole", "mended"],
  pavement: ["pavement", "level"],
  flooding: ["flooding", "clear"],
  "water-leak": ["flooding", "clear"],
  streetlight: ["streetlight", "lit"],
  rubbish: ["rubbish", "clean"],
  graffiti: ["graffiti", "clean"],
  tree: ["tree", "cut"],
  "abandoned-vehicle": ["vehicle", "clear"],
};

export const pictureOf = (category: string, side: "before" | "after"): Picture | undefined => shows[category]?.[side === "before" ? 0 : 1];
