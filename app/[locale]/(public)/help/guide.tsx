import { getTranslations } from "next-intl/server";
import { Article } from "@/components/layout/article";
import { GuidePicture, type GuidePictureName } from "@/components/layout/guide-picture";
import { BackLink } from "@/components/ui/back-link";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { textMarks } from "../text-marks";

type GuideProps = {
  language: Language;
  guide: "signingIn" | "safeAccount";
  /** In this order; each has its drawing and its words. */
  steps: [name: string, picture: GuidePictureName][];
};

/** An illustrated guide: one section per step, its drawing beside what to do. */
export async function Guide({ language, guide, steps }: GuideProps) {
  const words = await getTranslations({ locale: language, namespace: "guides" });
  const values = textMarks(language);
  const parts = steps.map(([name, picture], index) => {
    const keys = ["p1", "p2", "p3"].map((p) => `${guide}.steps.${name}.${p}`).filter((key) => words.has(key as never));
    return {
      id: name,
      title: words("step", { number: index + 1, title: words(`${guide}.steps.${name}.title` as never) }),
      body: (
        <div className="guide-step">
          <GuidePicture name={picture} stop={index} of={steps.length} />
          <div className="stack">
            {keys.map((key) => (
              <p key={key}>{words.rich(key as never, values as never)}</p>
            ))}
          </div>
        </div>
      ),
    };
  });
  return (
    <>
      <BackLink plain href={inLanguage(language, paths.help)}>
        {words("help")}
      </BackLink>
      <Article title={words(`${guide}.title`)} lead={words(`${guide}.lead`)} parts={parts} />
    </>
  );
}
