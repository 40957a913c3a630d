import type { Plugin } from 'vite';

export const LETTER_CLASSES: Readonly<Record<string, string>>;
export function withRanges(source: string, backslash?: string): string;
export const letterClasses: Plugin;
