import type { Random } from "./random";

/** Ids of rows: shaped as UUIDv7, so that they sort by the time of their row, and drawn from the seed. */
export type NewId = (at: Date) => string;

const hex = Array.from({ length: 4096 }, (_, number) => number.toString(16).padStart(3, "0"));

export function rowIds({ int }: Random): NewId {
  const three = () => hex[int(4096)]!;
  let last: { at: Date; time: string } | undefined; // rows of one thing come together
  return (at) => {
    if (last?.at !== at) last = { at, time: timeOf(at) };
    return `${last.time}-7${three()}-${"89ab"[int(4)]}${three()}-${three()}${three()}${three()}${three()}`;
  };
}

const timeOf = (at: Date) => at.getTime().toString(16).padStart(12, "0").replace(/.{8}/, "$&-");
