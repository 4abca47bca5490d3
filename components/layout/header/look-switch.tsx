export type LookWords = { legend: string; system: string; light: string; dark: string; letters: string };

/** Theme and letters. Not a form: public/site.js listens and keeps the choice in a cookie; without scripts it stays hidden. */
export function LookSwitch({ words }: { words: LookWords }) {
  const themes = ["system", "light", "dark"] as const;
  return (
    <fieldset className="look-switch">
      <legend>{words.legend}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="look-theme" value={theme} defaultChecked={theme === "system"} />
          {words[theme]}
        </label>
      ))}
      <label>
        <input type="checkbox" name="look-letters" value="easy" />
        {words.letters}
      </label>
    </fieldset>
  );
}
