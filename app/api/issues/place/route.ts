import { nearestAddress } from "@/lib/city/plan/nearest-address";
import { route } from "@/lib/route";

const limit = { name: "placeName", points: 600, seconds: 600 };

/** What a point of the map is called: the nearest house and how far it is, or that it lies outside the city. */
export const GET = route({ for: "machine", limit }, async (request) => {
  const { searchParams } = new URL(request.url);
  const degrees = (name: string) => (searchParams.get(name) ? Number(searchParams.get(name)) : NaN);
  const near = nearestAddress({ lat: degrees("lat"), lng: degrees("lng") });
  const said = near ? { address: near.label, metres: near.metres } : { outside: true };
  return Response.json(said, { headers: { "cache-control": "public, max-age=3600" } });
});
