/** Text in XML and HTML. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold, lone surrogates among them (https://www.w3.org/TR/xml/#charsets). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** Text for an element or a quoted attribute; what XML cannot hold becomes U+FFFD. */
export const escapeMarkup = (text: string): string => {
  const legal = text.replace(ILLEGAL, '\uFFFD');
  return /[&<>"]/.test(legal) ? legal.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!) : legal;
};
