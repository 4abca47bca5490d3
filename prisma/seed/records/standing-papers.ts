import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";
import type { Registry } from "../registry";
import { filler } from "./council";
import papers from "./papers.json";
import { sections, seedRecord, type SeedRecord } from "./seed-record";

/** What stays in force for years: by-laws, plans, maps, policies; hearings and elections; and what is there in other languages. */
export function standingPapers(registry: Registry, streets: readonly string[]): SeedRecord[] {
  return [byLaws, plans, maps, policies, elections, translated].flatMap((make) => make(registry)).concat(hearings(registry, streets));
}

const back = (today: string, months: number) => addMonths(today, -months);

const byLaws = (registry: Registry) =>
  papers.byLaws.map(([name, rule, more], index) => {
    const day = back(registry.today, 5 + index * 9);
    const number = `By-law ${day.slice(0, 4)}-${String((index * 7) % 23 || 23).padStart(2, "0")}`;
    return seedRecord(registry, {
      ...{
        category: "by-laws",
        department: "city-clerk",
        documentedOn: day,
        number,
        title: `By-law on ${name!.toLowerCase()}`,
        summary: rule!,
      },
      text: sections(
        ["Section 1. The rule", rule!],
        ["Section 2. In detail", more!],
        [
          "Section 3. Breaking the rule",
          "Who breaks it is warned once in writing. After that a fine of up to $500 follows, to be appealed within 30 days.",
        ],
        ["Section 4. Beginning", "This by-law is in force from the thirtieth day after it was adopted."],
      ),
    });
  });

const plans = (registry: Registry) =>
  papers.plans.map(([name, about, department], index) =>
    seedRecord(registry, {
      ...{ category: "plans", department: department!, documentedOn: back(registry.today, 3 + index * 7), title: name!, summary: about! },
      text: sections(
        ["What we want", about!],
        ["What we do first", "Each step has a date, a price and somebody who answers for it. The list is looked at every year in public."],
        [
          "How we listened",
          `${registry.random.between(40, 900)} residents took part at meetings, online and on paper, in three languages.`,
        ],
      ),
    }),
  );

const maps = (registry: Registry) =>
  papers.maps.map(([name, about], index) =>
    seedRecord(registry, {
      ...{
        category: "maps",
        department: "public-works",
        documentedOn: back(registry.today, 2 + index * 4),
        title: `Map: ${name!.toLowerCase()}`,
        summary: about!,
      },
      text: sections(
        ["What the map shows", about!],
        ["In words", "Everything on the map is listed here street by street, so that it can be read aloud and searched."],
      ),
    }),
  );

const policies = (registry: Registry) =>
  papers.policies.map(([name, about, department], index) =>
    seedRecord(registry, {
      ...{
        category: "policies",
        department: department!,
        documentedOn: back(registry.today, 4 + index * 5),
        title: `Policy: ${name!.toLowerCase()}`,
        summary: about!,
      },
      text: sections(["The policy", about!], ["Who looks after it", "The department named above. It is read again every two years."]),
    }),
  );

const elections = (registry: Registry) =>
  [1, 3, 5, 7].flatMap((years) => {
    const year = Number(registry.today.slice(0, 4)) - years;
    const common = { category: "elections", department: "city-clerk" } as const;
    return [
      seedRecord(registry, {
        ...{ ...common, documentedOn: `${year}-09-20`, title: `Candidates and polling places, ${year}` },
        summary: "Who stands for the council in each ward, and where people vote.",
        text: sections(
          ["Voting", "Polling places are open from 7 am to 8 pm. All have a ramp and a booth for wheelchairs."],
          ["By post", "A ballot by post is asked for three weeks before."],
        ),
      }),
      seedRecord(registry, {
        ...{ ...common, documentedOn: addDays(`${year}-11-05`, 2), title: `Results of the council election, ${year}` },
        summary: "Votes by ward and polling place, as counted and checked.",
        text: sections(
          ["Turnout", `${registry.random.between(41, 67)} in a hundred voted, most in Upper Town.`],
          ["Checks", "One ballot box in ten was counted again by hand. The numbers agreed."],
        ),
      }),
    ];
  });

const hearings = (registry: Registry, streets: readonly string[]) =>
  papers.hearings.map(([name, about, department], index) => {
    const street = registry.random.pick(streets);
    const fill = filler(registry.random, street);
    return seedRecord(registry, {
      ...{
        category: "hearings",
        department: department!,
        documentedOn: back(registry.today, 1 + index * 3),
        place: name!.includes("{street}") ? street : "",
      },
      ...{ title: `Public hearing: ${fill(name!)}`, summary: fill(about!) },
      text: sections(
        ["What was asked", fill(about!)],
        ["What happens next", "The department answers every point in writing. The council decides at a public meeting."],
      ),
    });
  });

const translated = (registry: Registry) =>
  papers.translated.map(([language, title, summary, text], index) =>
    seedRecord(registry, {
      ...{ category: index % 3 === 1 ? "hearings" : "by-laws", department: "city-clerk", documentedOn: back(registry.today, 2 + index) },
      ...{ language: language as "es" | "ar", title: title!, summary: summary!, text: text! },
    }),
  );
