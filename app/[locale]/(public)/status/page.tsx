import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { witness } from "@/lib/audit/witness";
import { health, type Part } from "@/lib/health";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";

export const generateMetadata = titled("status");

/** What a person can do, and the part of the machine that it needs. */
const services = [
  { name: "read", needs: undefined },
  { name: "signIn", needs: "database" },
  { name: "bills", needs: "database" },
  { name: "payments", needs: "payments" },
  { name: "messages", needs: "queue" },
] satisfies { name: string; needs: Part | undefined }[];

export default async function StatusPage({ params }: PageProps) {
  await pageLanguage(params);
  await connection();
  const words = await getTranslations("status");
  const { time } = await reader();
  const state = await health();
  const signed = state.database ? await witness() : undefined;
  const works = (part: Part | undefined) => !part || state[part];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words(services.every(({ needs }) => works(needs)) ? "allWell" : "notAllWell", { time: time(new Date()) })}</p>
      </div>
      <Section id="services" title={words("services")}>
        <ul className="rows">
          {services.map(({ name, needs }) => (
            <li key={name} className="ends">
              <span>{words(`service.${name}`)}</span>
              <Tag tone={works(needs) ? "success" : "danger"}>{words(works(needs) ? "works" : "away")}</Tag>
            </li>
          ))}
        </ul>
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
