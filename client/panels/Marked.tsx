/** Text with its marks tinted; in the quoted sentence each mark also carries its name below. */
import { setFilters } from '../address.js';
import { evidenceWords } from '../format/evidence.en.js';
import type { TextPiece } from '../format/evidence.js';
import { ui } from '../format/ui.en.js';

export function Marked({ pieces, named = false }: { pieces: TextPiece[]; named?: boolean }) {
  return (
    <>
      {pieces.map((piece, i) => {
        if (piece.field === null) return <span key={i}>{piece.text}</span>;
        if (piece.field === 'other') {
          return (
            <mark key={i} class="m-number m-other">
              <button
                type="button"
                aria-label={ui.openEvidence(piece.text)}
                onClick={() => setFilters({ figure: piece.figureId! })}
              >
                {piece.text}
              </button>
            </mark>
          );
        }
        return (
          <mark key={i} class={`m-${piece.field}`} data-f={named ? evidenceWords.marks[piece.field] : undefined}>
            {piece.text}
          </mark>
        );
      })}
    </>
  );
}
