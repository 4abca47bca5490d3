import { landscape } from "@/lib/city/plan/landscape";
import { flat, type Flat } from "@/lib/city/plan/metres";

/** Where nobody builds: the sea, ponds, marsh and parks. */
export function openGround(): Flat[][] {
  const { sea, water, marsh, parks } = landscape();
  const coast = sea.coast.map(at);
  const deep: Flat[] = [
    [coast.at(-1)![0], -5_000],
    [coast[0]![0], -5_000],
  ];
  const ponds = water.map(({ at: middle, radii }) => {
    const [east, north] = at(middle);
    const reach = Math.max(...radii) * 1.1;
    return [[east - reach, north - reach], [east + reach, north - reach], [east + reach, north + reach], [east - reach, north + reach]] as Flat[]; // prettier-ignore
  });
  return [[...coast, ...deep], ...ponds, ...marsh.map((ring) => ring.map(at)), ...parks.map(({ ring }) => ring.map(at))];
}

const at = ([lat, lng]: readonly [number, number]) => flat({ lat, lng });
