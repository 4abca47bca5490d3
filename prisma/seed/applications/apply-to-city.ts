import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";
import { teamsOf, type Team } from "../desk/team";
import { workOn } from "../desk/work-on";
import { forPerson, type Registry } from "../registry";
import { accountOf, addMatters, type Town } from "../town";
import { amaraStories, joannaStories } from "./amara-stories";
import { apply } from "./apply";
import { bakeryStories } from "./bakery-stories";
import { clerksOf } from "./desks";
import { linkRenewals } from "./link-renewals";
import { neighboursApply } from "./neighbours-apply";
import { paper } from "./paper";
import type { Applicant, Story } from "./story";

/** What everybody has applied for: the demo's own people, and enough neighbours for every desk of the city; and what the desks did with it. */
export function applyToCity(town: Town) {
  const teams = teamsOf(town);
  const clerks = clerksOf(town);
  const add = (registry: Registry, who: Applicant, story: Story) => {
    const { application, bills, payments } = apply(registry, { clerks, portrait: town.pictures.portrait, paper }, who, story);
    work(town, registry, teams, who, story, application);
    town.applications.push(application);
    addMatters(town, { bills, payments });
  };
  const own = { resident: amaraStories, "resident-totp": joannaStories, business: bakeryStories };
  for (const [username, stories] of Object.entries(own)) {
    const registry = forPerson(town.registry, `applications of ${username}`);
    const who = ownApplicant(town, username);
    for (const story of stories(who, registry)) add(registry, who, story);
  }
  neighboursApply(town, teams, add);
  linkRenewals(town.applications);
}

type Application = Town["applications"][number];
type Teams = ReadonlyMap<string, Team>;

function work({ departmentIds, pictures }: Town, registry: Registry, teams: Teams, who: Applicant, story: Story, application: Application) {
  if (story.letterLang) application.letterLang = story.letterLang;
  const service = findService(story.service)!;
  const { answers } = (application.sent ?? { answers: {} }) as { answers: Answers };
  const team = teams.get(service.department)!;
  const desk = workOn({ registry, team, teams, departmentIds, service, who, story, application, answers, site: pictures.site });
  if (desk) application.desk = desk;
}

/** The account with whom it acts for: its business, else the person themselves. */
function ownApplicant(town: Town, username: string): Applicant {
  const { id, displayName: name, email } = accountOf(town, username);
  const mandates = town.mandates.filter(({ accountId }) => accountId === id);
  const { partyId } = mandates.find(({ kind }) => kind === "owner") ?? mandates[0]!;
  return { account: { id, name, email }, person: town.people.find((person) => person.partyId === partyId)! };
}
