const themes = ["system", "light", "dark"] as const;
const sizes = ["normal", "large", "largest"] as const;

/** How the portal looks to a person: colours, letters, size of the text, how much may move. */
export type Look = { theme: (typeof themes)[number]; letters: "plain" | "easy"; size: (typeof sizes)[number]; motion: "usual" | "less" };

/** "dark.easy.large", and ".less" for less movement, as the cookie, the account and public/site.js write it; what is missing or unknown is as the portal does by itself. */
export function readLook(text: string | undefined): Look {
  const [theme, letters, size, motion] = (text ?? "").split(".");
  return {
    theme: themes.find((one) => one === theme) ?? "system",
    letters: letters === "easy" ? "easy" : "plain",
    size: sizes.find((one) => one === size) ?? "normal",
    motion: motion === "less" ? "less" : "usual",
  };
}

export const writeLook = ({ theme, letters, size, motion }: Look) =>
  [theme, letters, size, ...(motion === "less" ? [motion] : [])].join(".");
