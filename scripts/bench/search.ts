import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { CityLanguage } from "@/lib/city/localised";
import { readServices } from "@/lib/services/catalogue";
import type { Service } from "@/lib/services/declaration/service";
import { indexOf, searchIn } from "@/lib/services/search/find-services";
import set from "@/lib/services/search/search-set.json";
import { median } from "./rates";

const ALL = 2_000;
const GOAL_MS = 5;
const languages: CityLanguage[] = ["en", "es", "ar"];
const syllables: Record<CityLanguage, string[]> = {
  en: ["bar", "den", "fol", "gri", "hem", "jor", "kel", "lum", "mar", "nos", "pel", "ris", "sten", "tor", "vin", "wal"],
  es: ["ba", "cer", "dor", "fla", "gue", "lan", "mir", "nal", "por", "que", "ral", "sor", "tan", "ver", "zul", "cho"],
  ar: ["با", "دار", "رم", "زي", "سل", "شر", "صف", "طل", "عم", "غر", "فن", "قم", "كر", "لم", "نو", "هي"],
};

/**
 * P13: the city's own services among generated ones, 2,000 in all, searched for by the queries of the search set. The others have the
 * same texts but names and words of their own, so that it is known which one is right.
 */
export function benchSearch() {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const own = readServices("lib/city/services");
  const many = [...own, ...Array.from({ length: ALL - own.length }, (_, n) => generated(own[n % own.length]!, n))];
  return languages.flatMap((language) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    const index = indexOf(many, language);
    const built = performance.now() - start;
    collect();
    const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    const typos = Object.entries<string>(set[language].typos);
    const queries = [...typos, ...Object.entries<string>(set[language].everyday)];
    for (const [query] of queries) searchIn(index, query); // the engine has compiled it by now, as in a portal that runs
    const times = queries.map(([query]) => timed(() => searchIn(index, query)));
    const right = typos.filter(([query, wanted]) => searchIn(index, query).slugs.slice(0, 3).includes(wanted)).length;
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
    const among = `${queries.length} queries among ${ALL} services; index ${built.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`;
    return [
      { id: `P13 search ${language}`, ms: median(times), goal: GOAL_MS, detail: `95 % within ${p95.toFixed(1)} ms; ${among}` },
      {
        id: `P13 right in three ${language}`,
        value: right / typos.length,
        goal: 0.95,
        detail: `${right} of ${typos.length} names with typos`,
      },
    ];
  });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function generated(one: Service, n: number): Service {
  const word = (language: CityLanguage, salt: number) =>
    [0, 1, 2].map((place) => syllables[language][Math.floor((n * 31 + salt * 7) / 16 ** place) % 16]!).join("");
  const inAll = (salt: number) => ({ en: word("en", salt), es: word("es", salt), ar: word("ar", salt) });
  const [name, title, ...more] = [1, 2, 3, 4, 5, 6].map(inAll) as [Service["name"], Service["title"], ...Service["name"][]];
  const search = { en: more.map(({ en }) => en), es: more.map(({ es }) => es), ar: more.map(({ ar }) => ar) };
  return { ...one, slug: `generated-${n}`, name, title, search };
}
