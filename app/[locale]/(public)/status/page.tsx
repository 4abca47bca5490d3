import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { witness } from "@/lib/audit/witness";
import { now } from "@/lib/clock";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths } from "@/lib/paths";
import { isUnderWay } from "@/lib/status/queries/list-notices";
import { overLately } from "@/lib/status/queries/over-lately";
import { statesNow } from "@/lib/status/queries/states-now";
import { PhoneLink } from "../../_shell/phone-link";
import { Notices } from "../../_shell/status/notices";

export const generateMetadata = titled("status");

const tones = { works: "success", late: "warning", workedOn: "warning", impaired: "warning", away: "danger" } as const;

/** What works, what staff know about what does not, what is planned, and what was. */
export default async function StatusPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("status");
  const { time } = await reader();
  const { states, notices, database } = await statesNow();
  const [signed, over] = database ? [await witness(), await overLately()] : [undefined, []];
  const current = notices.filter((notice) => isUnderWay(notice, now()));
  const planned = notices.filter((notice) => !isUnderWay(notice, now()));
  const lists = { now: current, planned, past: over };
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">
          {words(states.every(({ state }) => state === "works") ? "allWell" : "notAllWell", { time: time(new Date()) })}
        </p>
      </div>
      <Section id="services" title={words("services")}>
        <ul className="rows">
          {states.map(({ service, state }) => (
            <li key={service} className="ends">
              <span>{words(`service.${service}`)}</span>
              <Tag tone={tones[state]}>{words(state)}</Tag>
            </li>
          ))}
        </ul>
      </Section>
      {(["now", "planned", "past"] as const).map((list) =>
        lists[list].length ? (
          <Section key={list} id={list} title={words(list)}>
            <Notices notices={lists[list]} />
          </Section>
        ) : null,
      )}
      <Section id="ask" title={words("askTitle")}>
        <p>
          {words.rich("ask", {
            contact: (text) => <a href={inLanguage(language, paths.contact)}>{text}</a>,
            phone: () => <PhoneLink />,
          })}
        </p>
      </Section>
      {signed ? (
        <Section id="witness" title={words("witness.title")}>
          <div className="stack">
            <p>{words("witness.text", { time: time(new Date(signed.at)) })}</p>
            <p>
              <bdi dir="ltr" className="ref break">
                {signed.digest}
              </bdi>
            </p>
          </div>
        </Section>
      ) : null}
    </main>
  );
}
