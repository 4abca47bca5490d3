import { city } from "@/lib/city/city";
import type { Language } from "@/lib/paths";

/** "Monday to Friday, 8 am to 6 pm"; a line never ends between 6 and pm. */
export const openHours = (language: Language) => city().hours[language].replace(/(\d) (?=\p{L}{2})/gu, "$1\u00a0");
