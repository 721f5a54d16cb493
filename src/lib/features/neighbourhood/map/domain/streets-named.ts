import type { Point } from '#lib/features/resources/places/index.ts';
import { foldText } from '#lib/shared/person-name.ts';

type Street = Point & { name: string; town: string | null };

/** Numbers, and what only says that a street follows. */
const BEFORE = /^(?:\d+(?: (?:bis|ter|quater))? )?(?:(?:dans|vers|pres de|a) )?(?:(?:la|l|le) )?/;
const SHORTENED: [RegExp, string][] = [
	[/^(?:av|ave) /, 'avenue '],
	[/^(?:bd|bld|boul) /, 'boulevard '],
	[/^r /, 'rue '],
	[/^pl /, 'place '],
	[/^imp /, 'impasse ']
];

const plain = (text: string) =>
	SHORTENED.reduce(
		(said, [short, whole]) => said.replace(short, whole),
		foldText(text).replace(BEFORE, '')
	);

/** The streets that are typed, with a number or without, a commune or without: one, none, or one in each commune. */
export function streetsNamed<One extends Street>(typed: string, streets: readonly One[]): One[] {
	const said = plain(typed);
	if (said.length < 4) return [];
	return streets.filter(({ name, town }) => {
		const street = plain(name);
		return said === street || (town !== null && said === `${street} ${foldText(town)}`);
	});
}

/** The street that is typed; null: none, or several. */
export function streetNamed<One extends Street>(
	typed: string,
	streets: readonly One[]
): One | null {
	const found = streetsNamed(typed, streets);
	return found.length === 1 ? found[0]! : null;
}
