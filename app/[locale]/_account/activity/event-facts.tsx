import { getTranslations } from "next-intl/server";
import type { Activity } from "@/lib/auth/queries/activity";
import { reader } from "@/lib/i18n/reader";

/** When, what its name was, on which device and in which country, as far as each is known. */
export async function EventFacts({ event: { at, facts, deviceLabel, place } }: { event: Activity }) {
  const words = await getTranslations("activity");
  const read = await reader();
  const { name, passkey } = facts as { name?: unknown; passkey?: unknown };
  const called = name ?? passkey;
  const country = read.country(place);
  return (
    <>
      <span>{read.moment(at)}</span>
      {typeof called === "string" && called ? <bdi>{called}</bdi> : null}
      {deviceLabel ? <span>{words.rich("on", { device: () => <bdi>{deviceLabel}</bdi> })}</span> : null}
      {country ? <span>{words("from", { country })}</span> : null}
    </>
  );
}
