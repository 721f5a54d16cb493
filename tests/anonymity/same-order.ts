/** Where half of the people stand at one place, there is no order to speak of. */
const MOST_ALIKE = 0.6;
const LEAST_PEOPLE = 20;
/** Six deviations of a correlation, as Fisher measures it: less than once in a thousand million. */
const mostByChance = (people: number) => Math.tanh(6 / Math.sqrt(people - 3));

type Values = readonly (readonly number[])[];

/**
 * How far people stand in one order by two measures, from 0 to 1, forwards or backwards (Spearman). Whoever has several
 * values is placed by her first one, then by her last: of two days, each has its own order. Null: there is no order.
 */
export function isSameOrder(our: Values, their: Values): { found: number; isSame: boolean } | null {
	let [best, people] = [0, 0];
	for (const ours of endsOf(our)) {
		for (const theirs of endsOf(their)) {
			const met = ours.values.flatMap((value, at) =>
				value === null || theirs.values[at] === null ? [] : [at]
			);
			if (met.length < LEAST_PEOPLE) continue;
			const [one, two] = [placesOf(ours, met), placesOf(theirs, met)];
			if (!one || !two) continue;
			const found = Math.abs(correlation(one, two));
			if (found <= best) continue;
			[best, people] = [found, met.length];
		}
	}
	return people === 0 ? null : { found: best, isSame: best > mostByChance(people) };
}

type End = { values: readonly (number | null)[]; places?: readonly number[] | null };
const ends = new WeakMap<Values, End[]>();

function endsOf(people: Values): End[] {
	const known = ends.get(people);
	if (known) return known;
	const at = (pick: (...values: number[]) => number): End => ({
		values: people.map((values) => (values.length === 0 ? null : pick(...values)))
	});
	const found = people.some(({ length }) => length > 1)
		? [at(Math.min), at(Math.max)]
		: [at(Math.min)];
	ends.set(people, found);
	return found;
}

/** Of those who are in both: of everybody, they are kept. */
function placesOf(end: End, met: readonly number[]): readonly number[] | null {
	if (met.length < end.values.length) return ranks(met.map((at) => end.values[at]!));
	end.places ??= ranks(end.values as number[]);
	return end.places;
}

/** Null: too many stand at one place. */
function ranks(values: readonly number[]): number[] | null {
	const at = new Map<number, [first: number, last: number]>();
	values
		.toSorted((a, b) => a - b)
		.forEach((value, place) => at.set(value, [at.get(value)?.[0] ?? place, place]));
	const widest = Math.max(...[...at.values()].map(([first, last]) => last - first + 1));
	if (widest > MOST_ALIKE * values.length) return null;
	return values.map((value) => {
		const [first, last] = at.get(value)!;
		return (first + last) / 2;
	});
}

function correlation(one: readonly number[], two: readonly number[]): number {
	const mean = (one.length - 1) / 2;
	let [top, left, right] = [0, 0, 0];
	one.forEach((place, at) => {
		const [a, b] = [place - mean, two[at]! - mean];
		top += a * b;
		left += a * a;
		right += b * b;
	});
	return left === 0 || right === 0 ? 0 : top / Math.sqrt(left * right);
}
