type QrCodeProps = { size: number; path: string; label: string };

const MARGIN = 4; // ISO/IEC 18004 asks for four squares of quiet

/** Dark on light in every mode: many scanners read it only so. */
export function QrCode({ size, path, label }: QrCodeProps) {
  const side = size + 2 * MARGIN;
  return (
    <svg className="qr" viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
