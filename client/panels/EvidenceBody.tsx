/** What the evidence drawer says, section by section; each section is a file of its own in evidence/. */
import type { EvidenceJson } from '../../server/api/schemas.js';
import { Edits } from './evidence/Edits.js';
import { Heading } from './evidence/Heading.js';
import { History } from './evidence/History.js';
import { Notes } from './evidence/Notes.js';
import { Quote } from './evidence/Quote.js';
import { Reviews } from './evidence/Reviews.js';
import { Versions } from './evidence/Versions.js';
import { WhatWasRead } from './evidence/WhatWasRead.js';
import { Why } from './evidence/Why.js';
import { Prints } from './Prints.js';
import { StoredCopy } from './StoredCopy.js';

export function EvidenceBody({ evidence }: { evidence: EvidenceJson }) {
  return (
    <>
      <Heading evidence={evidence} />
      <WhatWasRead evidence={evidence} />
      <Why evidence={evidence} />
      <StoredCopy evidence={evidence} />
      <Versions evidence={evidence} />
      <Prints prints={evidence.prints} />
      <Edits evidence={evidence} />
      <History evidence={evidence} />
      <Reviews evidence={evidence} />
      <Quote evidence={evidence} />
      <Notes evidence={evidence} />
    </>
  );
}
