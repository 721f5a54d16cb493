import { daysBetween } from '../cells/plain-dates.ts';
import type { PlainDate } from '../../register.ts';
import { datesOf, type PeopledBlock } from './season-group.ts';

/** Days from the end of one block to the start of the other; zero or less when they overlap. */
export function pauseBetween(one: PeopledBlock, other: PeopledBlock): number {
	const [first, second] = [spanOf(one), spanOf(other)];
	if (!first || !second) return Number.POSITIVE_INFINITY;
	return Math.max(daysBetween(first.end, second.start), daysBetween(second.end, first.start));
}

/** Half of the smaller group at least is in the other: the same people, going on. */
export function shareMostPeople(one: PeopledBlock, other: PeopledBlock): boolean {
	const [people, others] = [peopleOf(one), peopleOf(other)];
	const shared = [...people].filter((key) => others.has(key)).length;
	return shared > 0 && shared * 2 >= Math.min(people.size, others.size);
}

type Span = { start: PlainDate; end: PlainDate } | undefined;

const spans = new WeakMap<PeopledBlock, { span: Span }>();

const peoples = new WeakMap<PeopledBlock, Set<string>>();

/** Blocks are compared two by two: what each comparison needs is worked out once. */
function spanOf(block: PeopledBlock): Span {
	const known = spans.get(block);
	if (known) return known.span;
	const dates = datesOf(block);
	const [start, end] = [dates[0], dates.at(-1)];
	const span = start && end ? { start, end } : undefined;
	spans.set(block, { span });
	return span;
}

function peopleOf(block: PeopledBlock): Set<string> {
	const people = peoples.get(block) ?? new Set(block.rows.map(({ personKey }) => personKey));
	peoples.set(block, people);
	return people;
}
