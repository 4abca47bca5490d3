type HelpfulFormProps = { action: string; words: { question: string; yes: string; no: string } };

/** One question at the foot of every page, answered by one press, with scripts and without. The browser says which page it is about. */
export function HelpfulForm({ action, words }: HelpfulFormProps) {
  return (
    <form method="post" action={action} className="helpful" aria-labelledby="was-helpful">
      <p id="was-helpful">{words.question}</p>
      <button className="btn quiet" name="helpful" value="yes">
        {words.yes}
      </button>
      <button className="btn quiet" name="helpful" value="no">
        {words.no}
      </button>
    </form>
  );
}
