import { expect, it } from "vitest";
import { crewRoute } from "@/lib/issues/desk/crew-route";

const stop = (id: string, lat: number, lng: number, severity = 1) => ({ id, lat, lng, severity });
const order = (...stops: ReturnType<typeof stop>[]) => crewRoute(stops).map(({ id }) => id);

it("goes from each place to the nearest that is left", () => {
  expect(order(stop("a", 38.1, -75.2), stop("far", 38.15, -75.1), stop("b", 38.101, -75.2), stop("c", 38.103, -75.2))).toEqual([
    "a",
    "b",
    "c",
    "far",
  ]);
});

it("goes to what is dangerous first, wherever that is", () => {
  expect(order(stop("near", 38.1, -75.2), stop("danger", 38.15, -75.1, 3), stop("beside", 38.1501, -75.1, 2))).toEqual([
    "danger",
    "beside",
    "near",
  ]);
});

it("leaves nobody out and visits nobody twice", () => {
  const stops = Array.from({ length: 40 }, (_, n) =>
    stop(String(n), 38.1 + ((n * 7) % 11) / 1000, -75.2 + ((n * 5) % 13) / 1000, 1 + (n % 3)),
  );
  expect(
    crewRoute(stops)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(stops.map(({ id }) => id).toSorted());
  expect(crewRoute([])).toEqual([]);
});
