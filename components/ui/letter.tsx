import type { ReactNode } from "react";
import { Plate } from "./plate";

type LetterProps = {
  letter: { title: string; greeting: string; parts: { heading: string; paragraphs: string[] }[]; closing: string };
  /** The language that it is written in, whatever the page's is. */
  language: string;
  city: string;
  /** The reference at its head. */
  plate: string;
  /** Above the title, and no part of the letter. */
  note?: ReactNode;
  heading?: "h1" | "h2" | "h3" | "h4";
  id?: string;
};

const below = { h1: "h2", h2: "h3", h3: "h4", h4: "h5" } as const;

/** A letter of the city as paper: what is read before it is sent is this, word for word. */
export function Letter({ letter, language, city, plate, note, heading: Title = "h2", id = "letter" }: LetterProps) {
  const Part = below[Title];
  return (
    <article className="letter" aria-labelledby={`${id}-title`}>
      <div className="letter-head">
        <b>{city}</b>
        <Plate text={plate} />
      </div>
      {note ? <p className="meta">{note}</p> : null}
      <div className="letter-text" lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
        <Title id={`${id}-title`}>{letter.title}</Title>
        <p>{letter.greeting}</p>
        {letter.parts.map(({ heading, paragraphs }) => (
          <div key={heading}>
            {heading ? <Part className="letter-part">{heading}</Part> : null}
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className="prewrap break">
                {paragraph}
              </p>
            ))}
          </div>
        ))}
        <p>{letter.closing}</p>
      </div>
    </article>
  );
}
