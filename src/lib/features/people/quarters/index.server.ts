export { isQuarter, listQuarters, quartersFor } from './server/list-quarters.ts';
export {
	addQuarters,
	restoreQuarter,
	saveQuarter,
	withdrawQuarter
} from './server/save-quarter.ts';
export { holds } from './server/holds.ts';
