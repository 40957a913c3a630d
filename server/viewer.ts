import type { Request } from 'express';
import { AppError } from '../data/errors.js';
import { LOCAL, type Viewer } from '../data/viewer.js';

/**
 * Who asks: the one place where a request becomes a Viewer. Before there are accounts everyone who reaches the server is
 * the local person; a session or an API key will be looked up here.
 */
export type ViewerOf = (request: Request) => Viewer;

export const localViewer: ViewerOf = (request) => {
  const name = nameOf(request.get(NAME_HEADER));
  return name === null ? LOCAL : { ...LOCAL, actorId: `${LOCAL.actorId}:${name}` };
};

/** What people call themselves before there are accounts, percent-encoded. Nobody proves it, so it stays behind `local:`. */
const NAME_HEADER = 'X-Figurewatch-Name';
const MOST_LETTERS = 60;

function nameOf(header: string | undefined): string | null {
  if (header === undefined || header.trim() === '') return null;
  const refused = new AppError(
    'invalid',
    `${NAME_HEADER}: a name of at most ${MOST_LETTERS} letters, percent-encoded in UTF-8`,
  );
  let name: string;
  try {
    name = decodeURIComponent(header).trim();
  } catch {
    throw refused;
  }
  // Control and format characters could make one name look like another.
  if (name === '' || [...name].length > MOST_LETTERS || /\p{C}/u.test(name)) throw refused;
  return name;
}
