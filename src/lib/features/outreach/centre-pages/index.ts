export {
	type CentrePage,
	EMPTY_PAGE,
	EMPTY_TEXT,
	missingInPage,
	PAGE_TEXT_LABELS,
	PAGE_TEXTS,
	type PageText,
	type PageTextName
} from './domain/centre-page.ts';
export { type PageLanguage, specialDayIn } from './domain/opening-words.ts';
export { readFacts, readPageText, readSpecialDay } from './domain/page-form.ts';
export {
	centreAddress,
	homeAddress,
	PUBLIC_WORDS,
	type PublicWords
} from './domain/public-words.ts';
export { showPage, type ShownPage, type ShutDay } from './domain/shown-page.ts';
export { findCentres } from './domain/find-centres.ts';
