export {
	type ClosingRefusal,
	findClosing,
	findFrozenPart,
	listClosedYears,
	recordClosing,
	type YearClosing
} from './server/year-closing.ts';
export { holds } from './server/holds.ts';
