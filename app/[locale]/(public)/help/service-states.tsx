import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { now } from "@/lib/clock";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { statesNow } from "@/lib/status/queries/states-now";

/** In one sentence whether everything works, and the page that says more. */
export async function ServiceStates({ language }: { language: Language }) {
  const words = await getTranslations("help.state");
  const { time } = await reader();
  const { states } = await statesNow();
  const isWell = states.every(({ state }) => state === "works");
  return (
    <Section id="state" title={words("title")}>
      <div className="stack">
        <p>{words(isWell ? "well" : "notWell", { time: time(now()) })}</p>
        <p>
          <a className="more" href={inLanguage(language, paths.status)}>
            {words("more")}
          </a>
        </p>
      </div>
    </Section>
  );
}
