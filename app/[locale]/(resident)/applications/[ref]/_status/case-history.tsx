import { getTranslations } from "next-intl/server";
import { CaseEvents } from "../../../../_shell/applications/case-events";
import type { StandingProps } from "../where-it-stands";

/** The history as the applicant reads it: staff are the city, without a name. */
export async function CaseHistory({ found: { events, items }, definition, actor }: StandingProps) {
  const words = await getTranslations("whereItStands.history");
  return (
    <CaseEvents
      events={events}
      items={items}
      definition={definition}
      whose={({ actorKind, accountId }) => words(actorKind !== "resident" ? "city" : accountId === actor.accountId ? "you" : "forYou")}
    />
  );
}
