import { getTranslations } from "next-intl/server";
import { BusyWall, Face, Glasses, Hat, PlainWall, Tilted, Turned } from "./photo-drawings";

const pairs = [
  { rule: "straight", good: <Face />, bad: <Turned /> },
  { rule: "whole", good: <Face />, bad: <Tilted /> },
  { rule: "wall", good: <PlainWall />, bad: <BusyWall /> },
  { rule: "free", good: <Glasses />, bad: <Hat /> },
] as const;

/** How a passport photo has to look: four pairs of drawings, each with its words; the words alone say it, too. */
export async function PhotoRules() {
  const words = await getTranslations("documents.photoRules");
  return (
    <ul className="photo-rules">
      {pairs.map(({ rule, good, bad }) => (
        <li key={rule}>
          <h3>{words(`${rule}.title`)}</h3>
          <div>
            <figure data-is="right">
              {good}
              <figcaption>
                <b>{words("right")}</b> {words(`${rule}.right`)}
              </figcaption>
            </figure>
            <figure data-is="wrong">
              {bad}
              <figcaption>
                <b>{words("wrong")}</b> {words(`${rule}.wrong`)}
              </figcaption>
            </figure>
          </div>
        </li>
      ))}
    </ul>
  );
}
