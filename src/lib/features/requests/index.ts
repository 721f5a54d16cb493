export { FAMILIES, type FamilyCode, familyLabel } from './domain/families.ts';
export { rankFamilies, suggestFamily, type Suggestion } from './domain/suggest-family.ts';
export {
	type AnswerKind,
	answersInWords,
	type Origin,
	originInWords
} from './domain/notebook-words.ts';
