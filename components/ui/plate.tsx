type PlateProps = {
  text: string;
  big?: boolean;
  /** In dense lists a name of record keeps its letters and loses its frame. */ frameless?: boolean;
};

/** A name of record: a reference, a pin's letter, a web address. Never a button, a tag or a label. */
export function Plate({ text, big, frameless }: PlateProps) {
  return (
    <bdi dir="ltr" className={frameless ? "ref" : big ? "plate big" : "plate"}>
      {text}
    </bdi>
  );
}
