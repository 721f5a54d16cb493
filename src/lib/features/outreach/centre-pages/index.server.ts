export {
	type PageAtWork,
	pageAtWork,
	type PublicCentre,
	publicCentres,
	publishedPages,
	readPageVersion,
	visitedClosures
} from './server/read-page.ts';
export { addPhoto } from './server/add-photo.ts';
export { type KeptPhoto, keptPhotos, readPhoto, readPhotos } from './server/read-photos.ts';
export { withdrawPhoto } from './server/withdraw-photo.ts';
export { publishPage, takeDownPage, writePage } from './server/write-page.ts';
export { holds } from './server/holds.ts';
