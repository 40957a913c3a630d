import { v7 } from 'uuid';

/** A new UUIDv7: sorts by the time of its making (RFC 9562). */
export const newId = (): string => v7();
