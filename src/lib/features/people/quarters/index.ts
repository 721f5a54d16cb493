export {
	type Quarter,
	QUARTER_KIND_NAMES,
	QUARTER_KINDS,
	type QuarterKind
} from './domain/quarter.ts';
export { QuarterForm } from './domain/quarter-form.ts';
