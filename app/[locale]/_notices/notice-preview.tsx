import { languageNames } from "@/components/layout/header/languages";
import type { Localised } from "@/lib/city/localised";

type NoticePreviewProps = { title: Localised; text: Localised; /** Said where a translation is still to come. */ missing: string };

/** The words of a notice in every language, one below the other. */
export function NoticePreview({ title, text, missing }: NoticePreviewProps) {
  return (
    <div className="stack-wide max-w-measure">
      {languageNames.map(({ code, name, dir }) => (
        <section key={code} aria-label={name}>
          <p className="meta" lang={code} dir={dir}>
            {name}
          </p>
          {title[code] && text[code] ? (
            <div lang={code} dir={dir}>
              <h3>{title[code]}</h3>
              <p className="prewrap break">{text[code]}</p>
            </div>
          ) : (
            <p>{missing}</p>
          )}
        </section>
      ))}
    </div>
  );
}
