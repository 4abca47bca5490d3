import { getTranslations } from "next-intl/server";
import { textParts } from "@/lib/records/text/text-parts";

/** The beginning of what people will read and search, to compare with the PDF. */
export async function ReadText({ text, language }: { text: string; language: string }) {
  const words = await getTranslations("recordDesk.text");
  const [first = []] = textParts(text);
  return (
    <details className="fold">
      <summary>{words("look")}</summary>
      <div className="prose" lang={language} dir="auto">
        {first.flatMap(({ number, blocks }) =>
          blocks.map((block, index) =>
            block.isHeading ? <h3 key={`${number} ${index}`}>{block.text}</h3> : <p key={`${number} ${index}`}>{block.text}</p>,
          ),
        )}
      </div>
    </details>
  );
}
