import type { Random } from "./random";

/** Ids of rows: shaped as UUIDv7, so that they sort by the time of their row, and drawn from the seed. */
export type NewId = (at: Date) => string;

export function rowIds(random: Random): NewId {
  const hex = (digits: number) =>
    random
      .int(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return (at) => {
    const time = at.getTime().toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${"89ab"[random.int(4)]}${hex(3)}-${hex(6)}${hex(6)}`;
  };
}
