/** Families of requests: what one is about, in ten words, and the likeliest for what is typed. Pure. */
export { FAMILIES, type FamilyCode, familyLabel } from './domain/families.ts';
export { proposeFamily } from './domain/propose-family.ts';
export { rankFamilies, suggestFamily, type Suggestion } from './domain/suggest-family.ts';
