/** New sources: presets beside a link or a text that somebody pastes, and the preview of what was asked for last. */
import { useState } from 'preact/hooks';
import type { SourceJson } from '../../../server/api/schemas.js';
import { PasteLink } from './PasteLink.js';
import { PasteText } from './PasteText.js';
import { Presets } from './Presets.js';
import { type Asked, PreviewPanel } from './PreviewPanel.js';

export function AddSources({ known }: { known: readonly SourceJson[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      {asked && <PreviewPanel key={asked.key} asked={asked} onClose={() => setAsked(null)} />}
      <div class="cols gap">
        <Presets known={known} ask={setAsked} />
        <div class="side" id="add">
          <PasteLink ask={setAsked} />
          <PasteText />
        </div>
      </div>
    </>
  );
}
