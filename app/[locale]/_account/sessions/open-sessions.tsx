import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { listSessions } from "@/lib/auth/queries/sessions";
import { reader } from "@/lib/i18n/reader";
import { signOutDevice, signOutOthers } from "./actions";

type OpenSessionsProps = { sessions: Awaited<ReturnType<typeof listSessions>>; here: string };

/** Where the account is signed in now; this device first, and without a button: it has "Sign out" in the header. */
export async function OpenSessions({ sessions, here }: OpenSessionsProps) {
  const words = await getTranslations("sessions");
  const common = await formWords();
  const read = await reader();
  const sorted = [...sessions].sort((a, b) => Number(b.id === here) - Number(a.id === here));
  return (
    <Section id="open" title={words("open.title")} count={sessions.length}>
      <ul className="rows">
        {sorted.map(({ id, deviceLabel, place, lastSeenAt, createdAt }) => (
          <li key={id} className="ends">
            <div>
              <h3 className="row-title">
                <bdi>{deviceLabel}</bdi>
              </h3>
              <p className="meta cluster">
                {id === here ? <Tag tone="success">{words("open.here")}</Tag> : null}
                <span>{place ? words("place", { country: read.country(place)! }) : words("placeUnknown")}</span>
                <span>{id === here ? words("open.now") : words("open.last", { at: read.moment(lastSeenAt) })}</span>
                <span>{words("open.since", { at: read.moment(createdAt) })}</span>
              </p>
            </div>
            {id === here ? null : (
              <ButtonForm action={signOutDevice} fields={{ session: id }} variant="quiet" words={common}>
                {words("open.signOut")} <VisuallyHidden>{deviceLabel}</VisuallyHidden>
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ButtonForm action={signOutOthers} words={common}>
          {words("open.signOutOthers")}
        </ButtonForm>
      ) : (
        <p className="meta">{words("open.onlyHere")}</p>
      )}
    </Section>
  );
}
