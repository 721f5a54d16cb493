export { FAMILIES, type FamilyCode, familyLabel } from './domain/families.ts';
export { rankFamilies, suggestFamily, type Suggestion } from './domain/suggest-family.ts';
