/** What the standard answers when it cannot do as asked: 404 for what is not there, 403 for the key, 400 for everything else. */
export class Open311Problem extends Error {
  readonly status: 400 | 403 | 404;
  readonly sentences: readonly string[];

  constructor(status: 400 | 403 | 404, ...sentences: string[]) {
    super(sentences.join(" "));
    this.status = status;
    this.sentences = sentences;
  }
}
