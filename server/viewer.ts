import type { Request } from 'express';
import { LOCAL, type Viewer } from '../data/viewer.js';

/**
 * Who asks: the one place where a request becomes a Viewer. Before there are accounts everyone who reaches the server is
 * the local person; a session or an API key will be looked up here.
 */
export type ViewerOf = (request: Request) => Viewer;

export const localViewer: ViewerOf = () => LOCAL;
