import type { Language } from "@/lib/paths";
import { drawLetterhead } from "./letterhead";
import { running } from "./paper-letters";
import { Sheet, type Paper } from "./sheet";
import { writeRunning } from "./text-block";

/** What every paper of the city says beside its own matter. */
export type CityPaper = {
  language: Language;
  paper: Paper;
  title: string;
  city: { name: string; address: string };
  pageOf: (page: number, pages: number) => string;
};

/** A sheet that begins with the city's plate. `at` is when what it tells happened. */
export function openPaper({ language, paper, title, city }: CityPaper, at: Date): Sheet {
  const sheet = new Sheet({ title, author: city.name, language, direction: language === "ar" ? "rtl" : "ltr", paper, at });
  drawLetterhead(sheet, city);
  return sheet;
}

/** The finished file, with its title and the number of the page at the foot of each. */
export const closePaper = (sheet: Sheet, { title, pageOf }: CityPaper) =>
  sheet.close((page, pages) => {
    writeRunning(sheet, title, running, "start");
    writeRunning(sheet, pageOf(page, pages), running, "end");
  });
