import { expect, it } from "vitest";
import { stateOf } from "./services";

const well = { database: true, migrations: true, queue: true, storage: true, payments: true, mailOnTime: true };
const incident = { kind: "incident", services: ["payments"] };
const work = { kind: "maintenance", services: ["payments", "bills"] };

it.each([
  ["payments", well, [], "works"],
  ["payments", { ...well, payments: false }, [], "away"],
  ["payments", well, [incident], "impaired"],
  ["payments", well, [work], "workedOn"],
  ["payments", well, [work, incident], "impaired"],
  ["payments", { ...well, payments: false }, [work], "away"],
  ["bills", well, [incident], "works"],
  ["messages", { ...well, mailOnTime: false }, [], "late"],
  ["messages", { ...well, queue: false }, [], "away"],
  ["bills", { ...well, mailOnTime: false }, [], "works"],
  ["read", { ...well, database: false, storage: false, queue: false }, [], "works"],
  ["applications", { ...well, storage: false }, [], "away"],
] as const)("%s with %j and %j said is: %s", (service, health, said, state) =>
  expect(
    stateOf(
      service,
      health,
      said.map((one) => ({ ...one, services: [...one.services] })),
    ),
  ).toBe(state),
);
