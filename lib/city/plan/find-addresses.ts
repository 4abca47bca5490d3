import MiniSearch from "minisearch";
import { gazetteer } from "@/lib/city/gazetteer";
import { textIn } from "@/lib/city/localised";
import { plainWord } from "@/lib/services/search/words-of";
import { housePoint } from "./house-point";
import { landmarks } from "./landmarks";
import { locate } from "./locate";
import { nearestAddress } from "./nearest-address";
import type { Point } from "./point";
import { streetLights } from "./street-lights";

export type FoundPlace = Point & {
  kind: "address" | "street" | "landmark" | "light";
  /** In the reader's language; street names are the same in all of them. */
  label: string;
  /** Of a street without a number, its middle; of a landmark, the nearest house. */
  address: string;
  street: string;
  number?: number;
  /** The ward's slug. */
  ward: string;
};

const LONGEST = 100;
const MOST = 8;

/** What a person may mean by "22 quay stret", "Quay St 22", "faro" or "L-1044": the likeliest first. */
export function findAddresses(text: string, locale = "en", most = MOST): FoundPlace[] {
  const said = read(text);
  const light = said.light && streetLights().find(({ number }) => number === said.light);
  const found = light ? [{ kind: "light" as const, label: `${light.number}, ${light.street}`, ...at(light) }] : [];
  if (!said.words.length) return found;
  const best = names().search(said.words.join(" "), { boost: { name: 2 }, prefix: isLast, fuzzy: slips, combineWith: "OR" });
  const enough = (best[0]?.score ?? 0) / 3;
  const places = best.filter(({ score }) => score >= enough).map(({ id }) => placeOf(id as string, said.number, locale));
  return [...found, ...places].slice(0, most);
}

const isLast = (_: string, i: number, terms: string[]) => i === terms.length - 1;
/** Letters that may be wrong: none in the shortest words, one in middling ones, two in long ones. */
const slips = (word: string) => (word.length < 3 ? false : word.length < 8 ? 1 : 2);

const short: Record<string, string> = { st: "street", str: "street", rd: "road", ave: "avenue", av: "avenue", ln: "lane", sq: "square", ct: "court", terr: "terrace" }; // prettier-ignore

const words = (text: string) => text.split(/[^\p{L}\p{N}\p{M}’']+/u).map((word) => plainWord(word.replace(/[’']/g, ""))).filter(Boolean); // prettier-ignore

function read(text: string) {
  const all = words(text.slice(0, LONGEST).replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)));
  const [, post] = /\bl[\s-]?(\d{4})\b/i.exec(text.slice(0, LONGEST)) ?? [];
  return {
    light: post && `L-${post}`,
    number: all.map(Number).find((number) => Number.isInteger(number) && number > 0 && number < 10_000),
    words: all.filter((word) => /\p{L}{2}/u.test(word)).map((word) => short[word] ?? word),
  };
}

let index: MiniSearch | undefined;

/** Streets and landmarks by their names, landmarks in every language. */
function names(): MiniSearch {
  if (index) return index;
  index = new MiniSearch({ fields: ["name"], tokenize: words, processTerm: (word) => word });
  index.addAll(gazetteer().flatMap(({ streets }) => streets.map(({ slug, name }) => ({ id: `street ${slug}`, name }))));
  index.addAll(landmarks().map(({ slug, name }) => ({ id: `landmark ${slug}`, name: Object.values(name).join(" ") })));
  return index;
}

function placeOf(id: string, number: number | undefined, locale: string): FoundPlace {
  const [kind, slug] = id.split(" ") as ["street" | "landmark", string];
  if (kind === "landmark") {
    const { name, at: where } = landmarks().find((one) => one.slug === slug)!;
    return { kind, label: textIn(name, locale), ...at({ lat: where[0], lng: where[1] }) };
  }
  const house = number === undefined ? undefined : locate(slug, number);
  if (house) return { kind: "address", address: house.label, ...bare(house) };
  const street = gazetteer().flatMap(({ streets }) => streets).find((one) => one.slug === slug)!; // prettier-ignore
  const middle = housePoint(street, Math.round((street.numbers.from + street.numbers.to) / 2));
  return { kind, label: street.name, ...at(middle), number: undefined };
}

const bare = ({ label, street, number, ward, lat, lng }: { label: string; street: string; number: number; ward: string } & Point) => ({
  label,
  street,
  number,
  ward,
  lat,
  lng,
});

/** A point with the house that is nearest to it. */
function at({ lat, lng }: Point) {
  const near = nearestAddress({ lat, lng })!;
  return { address: near.label, street: near.street, number: near.number, ward: near.ward, lat, lng };
}
