/**
 * The version of docs/method.md: how figures become claims and series. Raised with every change that gives another claim,
 * series or contradiction out of the same figures; exports name it beside the extractor's version.
 */
export const METHOD_VERSION = '1';
