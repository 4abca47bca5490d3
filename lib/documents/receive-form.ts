import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { DomainError } from "@/lib/errors";

export type SentFile = { name: string; type: string; bytes: Readable };
export type Outcome<Result> = { name: string } & ({ taken: Result } | { error: unknown });

const MOST_FILES = 10;
/** What a form of files says beside them: its script that there is none, and which button was pressed. */
const own: Record<string, string> = { none: "", go: "exit" };

/**
 * Reads a form as it comes and hands each of its files to `take`, one behind the other; memory holds no more than a few chunks. What goes
 * wrong with one file does not keep the others. What else stands in the form goes into `typed`, without which it may hold nothing else; `isFile` says which of its fields are for files. Throws when the sender goes away, and DomainError for what is no such form or too large.
 */
export async function receiveForm<Result>(
  body: Readable,
  contentType: string,
  take: (file: SentFile) => Promise<Result>,
  typed?: FormData,
  isFile: (field: string) => boolean = (field) => !typed || field === "file",
): Promise<Outcome<Result>[]> {
  const outcomes: Promise<Outcome<Result>>[] = [];
  const form = open(contentType);
  let [isTooMany, isForeign] = [false, false];
  form.on("filesLimit", () => (isTooMany = true));
  form.on("field", (name, value) => (typed ? typed.append(name, value) : (isForeign ||= own[name] !== value)));
  form.on("file", (field, bytes, { filename: name, mimeType: type }) => {
    bytes.on("error", () => {}); // the sender may go away before anybody reads; whoever reads then hears of it
    if (!name || !isFile(field)) return void bytes.resume(); // a field that was left empty, or is none for files
    const taken = take({ name, type, bytes }).then(
      (result) => ({ name, taken: result }),
      (error: unknown) => {
        bytes.resume(); // read to its end, so that the answer is heard
        return { name, error };
      },
    );
    outcomes.push(taken);
  });
  const isGone = await pipeline(body, capped(), form).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const ended = await Promise.all(outcomes);
  if (isGone) throw isMalformed(isGone.error) ? new DomainError("documents.unreadable") : isGone.error;
  if (isForeign) throw new DomainError("documents.unreadable");
  if (isTooMany) throw new DomainError("documents.tooManyAtOnce", { most: MOST_FILES });
  return ended;
}

function open(contentType: string) {
  const limits = { files: MOST_FILES, fields: 40, fieldSize: 100_000, fieldNameSize: 100, headerPairs: 20 };
  try {
    return busboy({ headers: { "content-type": contentType }, limits, defParamCharset: "utf8" });
  } catch {
    throw new DomainError("documents.unreadable");
  }
}

/** What the reader of forms itself complains about has no code; what befalls a stream has one. */
const isMalformed = (error: unknown) => !(error instanceof DomainError) && !(error as NodeJS.ErrnoException).code;

/** Whatever length was said: no more than a form may have is read. */
function capped() {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > LARGEST_FORM) done(new DomainError("documents.formTooLarge"));
      else done(null, chunk);
    },
  });
}
