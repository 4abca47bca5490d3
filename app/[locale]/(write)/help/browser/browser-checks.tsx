"use client";
import { useEffect, useState } from "react";
import { Tag } from "@/components/ui/tag";
import { checkNames, look, type CheckName, type CheckWords, type Finding } from "./look";

const tones = { ok: "success", wrong: "warning", unknown: "plain" } as const;

/** What only scripts can find out; without them each line says so. */
export function BrowserChecks({ words }: { words: CheckWords }) {
  const [found, setFound] = useState<Record<CheckName, Finding>>();

  useEffect(() => {
    let left = false;
    void look().then((answer) => left || setFound(answer));
    return () => {
      left = true;
    };
  }, []);

  return (
    <div role="status">
      <dl className="record checks">
        {checkNames.map((name) => {
          const finding = found?.[name] ?? "unknown";
          return (
            <div key={name}>
              <dt>{words[name].name}</dt>
              <dd>
                <Tag tone={tones[finding]}>{words.tags[finding]}</Tag>
                <p>{words[name][finding]}</p>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
