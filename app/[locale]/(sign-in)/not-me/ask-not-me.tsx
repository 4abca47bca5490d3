import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { ButtonForm } from "@/components/ui/fields/button-form";
import type { AccountEvent } from "@/lib/auth/account-events";
import type { Activity } from "@/lib/auth/queries/activity";
import { reader } from "@/lib/i18n/reader";
import { sayNotMe } from "./actions";

/** What happened, what the button does, and the way out for whoever it was after all. */
export async function AskNotMe({ event: { event, at, deviceLabel, place } }: { event: Activity }) {
  const words = await getTranslations("notMe");
  const activity = await getTranslations("activity");
  const common = await formWords();
  const read = await reader();
  const facts = [
    ["what", activity(`event.${event as AccountEvent}`)],
    ["when", read.moment(at)],
    ["device", deviceLabel],
    ["country", read.country(place)],
  ] as const;
  return (
    <>
      <p className="lead">{words("lead")}</p>
      <dl className="record panel">
        {facts.map(([name, fact]) =>
          fact ? (
            <div key={name}>
              <dt>{words(`facts.${name}`)}</dt>
              <dd>
                <bdi>{fact}</bdi>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      <h2>{words("does.title")}</h2>
      <div className="prose">
        <ul>
          {(["sessions", "change", "case", "mail"] as const).map((part) => (
            <li key={part}>{words(`does.${part}`)}</li>
          ))}
        </ul>
      </div>
      <ButtonForm action={sayNotMe} variant="danger" words={common}>
        {words("button")}
      </ButtonForm>
      <p>{words("itWasMe")}</p>
    </>
  );
}
