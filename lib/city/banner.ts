import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./banner.json";

/** One sentence above every page, for works or read-only days; null when there is nothing to say. */
export const banner = cityData("banner.json", localised.nullable(), data);
