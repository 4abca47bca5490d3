import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { Section } from "@/components/ui/section";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { services } from "@/lib/services/catalogue";
import { hadPassport, whichPassport, whoGetsIt } from "@/lib/services/which-passport";

type PassportChooserProps = { language: Language; path: string; who?: string; had?: string };

/** Two questions, one answer. A plain GET to its own page. */
export async function PassportChooser({ language, path, who, had }: PassportChooserProps) {
  const words = await getTranslations("services.passport");
  const kind = whichPassport(who, had);
  const service = services().find(({ passport }) => passport && passport === kind);
  const options = <Name extends string>(group: "who" | "had", names: readonly Name[]) =>
    names.map((value) => ({ value, label: words(`${group}.${value}` as "who.adult") }));
  const asked = who !== undefined || had !== undefined;
  return (
    <Section id="which" title={words("title")} meta={words("meta")}>
      <form className="pair" action={`${inLanguage(language, path)}#which`}>
        <div className="stack">
          <RadioGroup name="who" legend={words("who.label")} options={options("who", whoGetsIt)} defaultValue={who} />
          <RadioGroup name="had" legend={words("had.label")} options={options("had", hadPassport)} defaultValue={had} />
          <button className="btn quiet" type="submit">
            {words("show")}
          </button>
        </div>
        <div className="panel" role="status">
          {service ? (
            <div className="stack">
              <p>{words("answer")}</p>
              <h3>
                <a href={inLanguage(language, paths.service(service.slug))}>{service.title[language]}</a>
              </h3>
              <p>{service.summary[language]}</p>
            </div>
          ) : (
            <p>{words(asked ? "open" : "begin")}</p>
          )}
        </div>
      </form>
    </Section>
  );
}
