import type { Act } from "@/lib/auth/actor";
import { expect } from "./fixtures";
import { withCast as test, type Player } from "./portal/cast";
import { audiences, type Audience } from "./steps/audiences";
import { pageRoutes, samples } from "./steps/page-list";

/** What a page answers: it is shown, it leads elsewhere, it is forbidden in words, or it does not exist. */
type Answer = "shown" | "led away" | "forbidden" | "not there";

function expected(audience: Audience, player: Player): Answer {
  if (audience.for === "anyone") return "shown";
  if (audience.for === "itsBrowser") return "not there";
  if (audience.for === "visitors") return player.kind === "visitor" ? "shown" : "led away";
  if (audience.for === "stepOfAWay" || player.kind === "visitor") return "led away";
  if (audience.for === "signedIn") return "shown";
  if (audience.for === "staff") {
    if (player.kind !== "staff" || (audience.record && !player.isOfficer)) return "not there";
    if (audience.elsewhere?.includes(player.role)) return "not there";
    return !audience.roles || audience.roles.includes(player.role) ? "shown" : "forbidden";
  }
  if (player.kind === "staff") return "not there";
  if (player.kind === "stranger" && audience.record) return "not there";
  if (audience.step) return "led away";
  const missing = (wanted: string | string[] = [], areas: string[]) => [wanted].flat().some((area) => !areas.includes(area));
  const lacks = (act: Act | undefined, acts: Act[]) => act && !acts.includes(act);
  const isOutside =
    player.kind === "deputy" && (audience.ownAccount || lacks(audience.act, player.acts) || missing(audience.area, player.areas));
  return isOutside ? "not there" : "shown";
}

const answers: Record<number, Answer> = { 200: "shown", 303: "led away", 307: "led away", 403: "forbidden", 404: "not there" };

test("every page has its audience, and every audience its page", () => {
  expect(Object.keys(audiences).sort()).toEqual(pageRoutes());
});

for (const [route, audience] of Object.entries(audiences))
  test(`${route} is for whom it is, and for nobody else`, async ({ cast, portal, address }) => {
    const path = samples[route]!.address(cast.owner, cast.things);
    const asked = cast.players.map(async ({ name, cookie }) => {
      const response = await fetch(portal.origin + path, {
        redirect: "manual",
        headers: { accept: "text/html", "x-forwarded-for": address, ...(cookie && { cookie }) },
      });
      await response.arrayBuffer(); // a page that is not read to its end is an answer cut off
      return [name, answers[response.status] ?? String(response.status)];
    });
    const found = Object.fromEntries(await Promise.all(asked));
    expect(found).toEqual(Object.fromEntries(cast.players.map((player) => [player.name, expected(audience, player)])));
  });
