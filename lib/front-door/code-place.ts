/** Stands in a prerendered page where the front door puts the incident code. */
export const CODE_PLACE = "AAA-AAA-AAA";
