export {
	type PageAtWork,
	pageAtWork,
	type PublicCentre,
	publicCentres,
	publishedPages,
	readPageVersion,
	visitedClosures
} from './server/read-page.ts';
export { publishPage, takeDownPage, writePage } from './server/write-page.ts';
export { holds } from './server/holds.ts';
