import { expect, it } from "vitest";
import { movesFrom } from "@/lib/staff/passports/moves";

it.each([
  [null, ["printing"]],
  ["printing", ["shipped", "readyForPickup"]],
  ["shipped", []],
  ["readyForPickup", ["collected"]],
  ["collected", []],
])("after %s a passport is %j", (tracking, moves) => expect(movesFrom(tracking)).toEqual(moves));
