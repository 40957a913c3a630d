/** English words by which a page says that it was corrected; each is matched at the beginning of a sentence or inside it. */

/** "Correction:", "Clarification, 5 November:", "Editor's note:" at the beginning of a line. */
export const NOTICE_START =
  /^[\s*[(]*(?:corrections?|corrected|clarifications?|errat(?:um|a)|amendment)(?: (?:to|of) this (?:story|article|report))?(?:,? [\p{L}\p{N},. ]{1,30})?\s*[:–—-]/iu;

export const NOTICE_INSIDE: readonly RegExp[] = [
  /(?<!\p{L})(?:an?|the) (?:earlier|previous|original|initial|prior) version of (?:this|the|our) (?:article|story|report|page|piece|bulletin|post|headline)(?!\p{L})/iu,
  /(?<!\p{L})this (?:article|story|report|page|piece|headline|post) (?:has been|was) (?:corrected|amended|revised|edited|updated) (?:to|on|at|after|because|since)(?!\p{L})/iu,
  /(?<!\p{L})this (?:article|story|report|page|piece) (?:has been|was) (?:corrected|amended)(?!\p{L})/iu,
  /(?<!\p{L})this (?:version of (?:the|this) )?(?:story|article|report) corrects(?!\p{L})/iu,
  /(?<!\p{L})(?:corrects?|corrected) (?:the )?(?:death toll|toll|number|figure|figures|headline|spelling|paragraph|date)(?!\p{L})/iu,
  /(?<!\p{L})(?:we|it|which|this (?:article|story|report)) (?:originally|previously|incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|put|wrote|listed)(?!\p{L})/iu,
];
