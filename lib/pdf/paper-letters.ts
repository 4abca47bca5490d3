import { colours } from "./colours";
import type { Letters } from "./letters";

const { ink, muted } = colours;

/** The letters that the city's papers have in common. */
export const heading: Letters = { family: "display", size: 28, leading: 36, colour: ink };
export const subheading: Letters = { family: "display", size: 15, leading: 22, colour: ink };
export const label: Letters = { family: "body", size: 10, leading: 17, colour: muted };
export const value: Letters = { family: "body", size: 11, leading: 17, colour: ink };
export const reference: Letters = { family: "mono", size: 10, leading: 17, colour: ink, tracking: 0.2 };
export const running: Letters = { family: "body", size: 9, leading: 13, colour: muted };
