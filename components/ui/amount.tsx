/** An amount that is already formatted. Isolated, so that it reads the same inside Arabic sentences. */
export function Amount({ text, figure }: { text: string; figure?: boolean }) {
  return <bdi className={figure ? "figure" : undefined}>{text}</bdi>;
}
