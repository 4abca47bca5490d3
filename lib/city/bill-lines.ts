import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised, type Localised } from "@/lib/city/localised";
import data from "./bill-lines.json";

const schema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a code must be one word such as waterUse1"),
  z.strictObject({ name: localised, explains: localised }),
);

/** The words for each line of a bill, by the line's code. */
export const billLines = cityData("bill-lines.json", schema, data);

/** What a line is called and what it is for. A code that has left the city's file shows as it is. */
export const billLine = (code: string): { name: Localised; explains: Localised | undefined } =>
  billLines()[code] ?? { name: { en: code, es: code, ar: code }, explains: undefined };
