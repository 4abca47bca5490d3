type Stop = { lat: number; lng: number; severity: number };

/** At this latitude a degree of longitude is shorter than one of latitude. */
const distance = (a: Stop, b: Stop) => Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180));

/** The order in which a crew drives: the most dangerous first, and from each place to the nearest that is left. */
export function crewRoute<One extends Stop>(stops: readonly One[]): One[] {
  const left = [...stops];
  const route: One[] = [];
  for (let here: One | undefined; left.length; route.push(here)) {
    const worst = Math.max(...left.map(({ severity }) => severity));
    const from = here ?? left[0]!;
    const isDangerous = worst === 3;
    const choice = left
      .filter(({ severity }) => !isDangerous || severity === worst)
      .reduce((best, one) => (distance(from, one) < distance(from, best) ? one : best));
    here = choice;
    left.splice(left.indexOf(choice), 1);
  }
  return route;
}
