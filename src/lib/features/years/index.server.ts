export {
	type ClosingRefusal,
	findClosing,
	recordClosing,
	type YearClosing
} from './server/year-closing.ts';
