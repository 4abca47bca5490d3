import type { Random } from "./random";

/** Ids of rows: shaped as UUIDv7, so that they sort by the time of their row, and drawn from the seed. */
export type NewId = (at: Date) => string;

const hex = Array.from({ length: 4096 }, (_, number) => number.toString(16).padStart(3, "0"));

export function rowIds({ int }: Random): NewId {
  const three = () => hex[int(4096)]!;
  return (at) => {
    const time = at.getTime().toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${three()}-${"89ab"[int(4)]}${three()}-${three()}${three()}${three()}${three()}`;
  };
}
