import { getTranslations } from "next-intl/server";

/** What a map says of itself; `{address}` and `{metres}` are filled in where it is looked at. */
export async function mapWords() {
  const words = await getTranslations("map");
  const keys = ["label", "zoomIn", "zoomOut", "left", "right", "up", "down", "loading", "lost", "start", "outside"] as const;
  const plain = Object.fromEntries(keys.map((key) => [key, words(key)])) as Record<(typeof keys)[number], string>;
  const slots = { address: "{address}", metres: "{metres}" };
  return { ...plain, here: words("here", slots), near: words("near", slots) };
}
