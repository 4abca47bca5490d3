import { addresses } from "@/lib/city/plan/addresses";
import type { Registry } from "../registry";
import { forPerson } from "../registry";
import { accountOf, MONTHS, type Town } from "../town";
import { amaraReports } from "./amara-reports";
import { reportedMoment } from "./course";
import { followedBy } from "./followed-by";
import { hireCrews } from "./hire-crews";
import { makeIssue, type Ground } from "./make-issue";
import { merged } from "./merged";
import type { SeedIssue } from "./seed-issue";
import { said } from "./texts";

const OF_OTHERS = 590;

const weights: Record<string, number> = {
  ...{ pothole: 22, streetlight: 18, rubbish: 14, graffiti: 8, pavement: 7, flooding: 5, tree: 7, sign: 6 },
  ...{ "abandoned-vehicle": 4, park: 4, "dead-animal": 2, "water-leak": 2, noise: 1 },
};
const drawn = Object.keys(said).flatMap((category) => Array.from({ length: weights[category] ?? 1 }, () => category));

/** Eighteen months of what people told the city about its streets, in every state, and what became of it. */
export function reportProblems(town: Town) {
  const registry = forPerson(town.registry, "issues");
  const ground: Ground = { registry, crews: hireCrews(town, registry), pictures: town.pictures.issues };
  const own = amaraReports(town, ground);
  const others = Array.from({ length: OF_OTHERS }, () => someIssue(town, ground));
  const all = [...own, ...others];
  all.push(...merged(ground, others));
  for (const issue of all) issue.follows.push(...followedBy(town, registry, issue));
  keepBack(registry, others);
  town.issues.push(...all.toSorted((a, b) => Number(a.reportedAt) - Number(b.reportedAt)));
}

function someIssue(town: Town, ground: Ground): SeedIssue {
  const { random, now } = ground.registry;
  const category = random.pick(drawn);
  const joanna = accountOf(town, "resident-totp").id;
  const mandate = random.chance(0.03) ? town.mandates.find(({ accountId }) => accountId === joanna) : undefined;
  const issue = makeIssue(ground, {
    ...{ category, at: random.pick(addresses()), reportedAt: reportedMoment(random, now, MONTHS) },
    ...(mandate && { by: { accountId: mandate.accountId, partyId: mandate.partyId } }),
  });
  if (!mandate && issue.origin !== "open311" && random.chance(0.3)) issue.contact = caller(random.int(40));
  return issue;
}

/** What must not stand in public: some reports as a whole, and parts of some texts. */
function keepBack({ random }: Registry, issues: SeedIssue[]) {
  for (const issue of issues) {
    if (random.chance(0.018)) issue.hiddenAt = new Date(issue.reportedAt.getTime() + 5_400_000);
    if (issue.contact && random.chance(0.12)) {
      const words = issue.description;
      issue.description = `${words} Ask ${issue.contact.name} next door, 555 0142.`;
      issue.redacted = `${words} […]`;
    }
  }
}

const names = ["Wei Chen", "Rosa Delgado", "Piet Vos", "Aisha Noor", "Tom Bauer", "Lena Ivanova", "Kofi Mensah", "Ines Duarte"];
const caller = (n: number) => {
  const name = names[n % names.length]!;
  return { name, email: `${name.toLowerCase().replaceAll(" ", ".")}${n}@post.example` };
};
