/**
 * The cookie in which the browser keeps a choice: `__Host-assent`, `__Secure-assent` where subdomains share it, or `assent`
 * where these prefixes are refused, with the
 * value `1.DAY.VISITOR.GRANTED.REFUSED[.s][.aMM]`. DAY is days since 1970 in base 36; VISITOR a UUID without hyphens, empty
 * without a grant; the answers are six characters each (`answerTag`); `.s` allows a sale against the browser's signal;
 * `.aMM` marks the answers of an account that is signed in here, by two letters that very many accounts share.
 */
export const CHOICE_VALUE = /^1\.(\w{1,5})\.([\da-f]{32})?\.((?:\w{6})*)\.((?:\w{6})*)(\.s)?(\.a\w\w)?$/
