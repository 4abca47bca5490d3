import type { Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";
import type { Portrait } from "../applications/portrait";
import type { SeedApplication, SeedEvent } from "../applications/seed-application";
import type { Applicant, Story } from "../applications/story";
import type { Registry } from "../registry";
import type { Team } from "./team";

/** A case on a desk, while it is made up what was done with it. */
export type Work = {
  registry: Registry;
  team: Team;
  /** Those of other departments, for what they have to say. */
  teams: ReadonlyMap<string, Team>;
  departmentIds: ReadonlyMap<string, string>;
  service: Service;
  who: Applicant;
  story: Story;
  application: SeedApplication;
  answers: Answers;
  /** What inspectors photograph. */
  site: Portrait;
};

export const minutes = (at: Date, count: number): Date => new Date(at.getTime() + count * 60_000);

/** When a stage began; undefined where it has not. */
export const begunAt = ({ events }: SeedApplication, stage: string): SeedEvent | undefined =>
  events.find(({ kind, status }) => kind === "stageBegan" && status === stage);

/** What ended a stage: the next one, or the decision. */
export const endOf = ({ events }: SeedApplication, begun: SeedEvent): SeedEvent | undefined =>
  events.slice(events.indexOf(begun) + 1).find(({ kind }) => ["stageBegan", "decided", "withdrawn"].includes(kind));

export const decidedIn = ({ events }: SeedApplication): SeedEvent | undefined => events.find(({ kind }) => kind === "decided");

/** Writes into a history what happened between its steps: where the case stood then, it stood afterwards. */
export function note(work: Pick<Work, "registry" | "application">, at: Date, kind: string, by: { id: string } | undefined, facts: object) {
  const { events } = work.application;
  const before = events.findLastIndex((event) => event.at <= at);
  const { status } = events[before]!;
  const actor = by ? ({ actor: "staff", accountId: by.id } as const) : ({ actor: "system" } as const);
  events.splice(before + 1, 0, { id: work.registry.newId(at), at, kind, status, ...actor, facts: { ...facts } });
}
