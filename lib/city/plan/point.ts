/** A place on the map, in degrees. */
export type Point = { lat: number; lng: number };
