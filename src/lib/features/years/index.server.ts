export {
	type ClosingRefusal,
	findClosing,
	listClosedYears,
	recordClosing,
	type YearClosing
} from './server/year-closing.ts';
