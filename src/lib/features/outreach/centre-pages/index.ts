export {
	type CentrePage,
	EMPTY_PAGE,
	EMPTY_TEXT,
	isPageText,
	missingInPage,
	MOST_PHOTOS,
	PAGE_TEXT_LABELS,
	type PageText
} from './domain/centre-page.ts';
export { specialDayIn } from './domain/opening-words.ts';
export {
	earlier,
	PHOTO_ROOM,
	type ShownPhoto,
	showPhotos,
	withPhoto
} from './domain/centre-photo.ts';
export { readPhotoWords, wrongFile } from './domain/photo-form.ts';
export { readFacts, readPageText, readSpecialDay } from './domain/page-form.ts';
export {
	centreAddress,
	homeAddress,
	PUBLIC_WORDS,
	type PublicWords
} from './domain/public-words.ts';
export { showPage, type ShownPage, shutDays } from './domain/shown-page.ts';
export { FEW_CENTRES, findCentres, phonesOfFew } from './domain/find-centres.ts';
