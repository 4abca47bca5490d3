/** What is wrong with a service, at its place in the file. */
export type Mistake = { path: (string | number)[]; message: string };
