import { foldText } from '#lib/shared/person-name.ts';
import { isRefuge, LOCATION_FACTS, withoutStreet } from '../facts/refuge.ts';
import { COLUMNS } from './columns.ts';
import { splitValues, splitWords, translateKind } from './translate.ts';

/** Columns that lead to a door; by its identifier a refuge is known again, and nothing of it is kept. */
const LEADS: ReadonlySet<string> = new Set(
	COLUMNS.filter(
		({ name, fact }) => name !== 'id' && (LOCATION_FACTS as readonly string[]).includes(fact)
	).map(({ name }) => name)
);
const WAY =
	/\d+\s*(?:bis|ter)?,?\s+(?:rue|avenue|av|boulevard|bd|place|impasse|allee|chemin|route|quai|cours|square|passage|sentier|residence)\b/;

/** Whether a line is of a refuge, judged before anything else of it is read. */
export function isRefugeLine(cells: ReadonlyMap<string, string>): boolean {
	const kinds = splitValues(cells.get('typologie') ?? '').map(
		(told) => translateKind(told).value ?? told.toUpperCase()
	);
	const [kind = '', ...otherKinds] = kinds;
	return isRefuge({
		name: cells.get('nom') ?? '',
		kind,
		otherKinds,
		aliases: splitWords(cells.get('autres_noms') ?? ''),
		isRefuge: /^(?:oui|1|true|vrai)$/i.test(cells.get('refuge') ?? '')
	});
}

/**
 * The line of a refuge without what leads to its door, and the names of what was left out; words that repeat its
 * street go with it.
 */
export function withoutDoor(cells: ReadonlyMap<string, string>): {
	cells: Map<string, string>;
	left: string[];
} {
	const said = [cells.get('adresse'), cells.get('complement_adresse'), cells.get('code_postal')]
		.map((cell) => foldText(cell ?? ''))
		.filter((cell) => cell.length > 3);
	const saysWhere = (text: string) => {
		const folded = foldText(text);
		return WAY.test(folded) || said.some((where) => folded.includes(where));
	};
	const kept = new Map<string, string>();
	const left: string[] = [];
	for (const [name, cell] of cells) {
		if (name === 'nom') kept.set(name, nameWithoutDoor(cell, saysWhere));
		else if (!LEADS.has(name) && !saysWhere(cell)) kept.set(name, cell);
		else if (cell !== '') left.push(name);
	}
	const order = COLUMNS.map(({ name }) => name);
	return { cells: kept, left: left.sort((a, b) => order.indexOf(a) - order.indexOf(b)) };
}

function nameWithoutDoor(name: string, saysWhere: (text: string) => boolean): string {
	const short = name === '' ? '' : withoutStreet(name);
	return saysWhere(short) ? 'Lieu de refuge' : short;
}
