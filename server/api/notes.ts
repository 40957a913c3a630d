/** The shapes of notes and questions. */
import { z } from 'zod';
import { NOTE_KINDS } from '../../data/decisionTables.js';
import { claim } from './schemas.js';

const text = z.string().trim().min(1).max(5_000);

export const noteInput = z.strictObject({ kind: z.enum(['note', 'question']).default('note'), text });

/** `text` may be left out where a thread is resolved or reopened. */
export const answerInput = z
  .strictObject({ kind: z.enum(['reply', 'resolve', 'reopen']).default('reply'), text: text.optional() })
  .refine(({ kind, text }) => kind !== 'reply' || text !== undefined, {
    path: ['text'],
    message: 'a reply needs a text',
  });

export const thread = z.object({
  id: z.string(),
  evidenceId: z.string(),
  about: z.enum(['figure', 'claim']),
  kind: z.enum(['note', 'question']),
  resolved: z.boolean(),
  entries: z.array(
    z.object({ id: z.string(), kind: z.enum(NOTE_KINDS), text: z.string(), actorId: z.string(), at: z.string() }),
  ),
});
export type ThreadJson = z.infer<typeof thread>;

/** An open question with the claim that it is about. */
export const question = thread.extend({ claim });
export type QuestionJson = z.infer<typeof question>;
