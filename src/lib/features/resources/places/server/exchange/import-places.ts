import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';

import type { Fault } from '../../domain/standard/faults.ts';
import {
	comparableOf,
	type NamedPlace,
	readApart,
	readComparables
} from '../doubles/comparable-places.ts';
import { pairsOf } from '../doubles/pairs-of.ts';
import { dayOf } from '../read/place-rows.ts';
import { whoArbitrates } from '../read/who-arbitrates.ts';
import { readKnownPlaces } from './known-places.ts';
import { idOf, readKnownRefuges } from './known-refuges.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { type KeptFault, readLines } from './read-lines.ts';
import type { ReadPlaceFile } from './read-place-files.ts';
import { writeImport, writtenBy } from './write-import.ts';

/** What an import wrote, or would write, as whoever asked for it is told. */
export type ImportOutcome = {
	written: number;
	changed: number;
	same: number;
	/** Pairs that may be one place, by the names under which they are exported. */
	doubles: [string, string][];
	problems: Fault[];
	/** Unusual, and kept. */
	notes: Fault[];
};

/**
 * Brings the places of files into the network's directory, and tells everything that is wrong with them at once. A
 * dry run tells the same and writes nothing. What is brought is shown; a refuge, by its telephone alone.
 */
export async function importPlaces(
	db: Db,
	files: readonly ReadPlaceFile[],
	how: Importing
): Promise<ImportOutcome> {
	return (await importAndName(db, files, how)).outcome;
}

type Importing = { isDryRun: boolean; key: Buffer };

/** The same, and the names of the places that may be one: on a screen, nobody knows them by their identifiers. */
export async function importAndName(
	db: Db,
	files: readonly ReadPlaceFile[],
	{ isDryRun, key }: Importing
): Promise<{ outcome: ImportOutcome; alike: [string, string][] }> {
	// Two imports at once would each bring the same place.
	await takeTurn(db, 'place-import');
	const today = dayOf(db.acting.at);
	const rows = files.flatMap((file) => file.rows);
	const refuges = await readKnownRefuges(db, key, rows);
	const known = await readKnownPlaces(db, rows.map(idOf), refuges.ids);
	const { lines, faults: read, spans } = await readLines(files, { today, key, refuges, known });
	const formats = new Map(files.map(({ name, format }) => [name, format]));
	const { mayDecide } = await whoArbitrates(db);
	const plan = await planImport(lines, {
		...{ known, today },
		mayPutBack: ({ centreId }) =>
			mayDecide || (centreId !== null && db.acting.centres.includes(centreId)),
		formatOf: (file) => formats.get(file) ?? null
	});
	const faults = inOrder([...read, ...plan.faults], files);
	const pairs = await pairsIn(db, plan);
	if (!isDryRun) await writeImport(db, plan, { files, faults, today, spans, key });
	const told = (isNote: boolean) => faults.filter((fault) => fault.isNote === isNote).map(asTold);
	const outcome = {
		...{ written: writtenBy(plan), changed: plan.changed.size, same: plan.same.size },
		doubles: pairs.map(([one, other]): [string, string] => [one.called, other.called]),
		...{ problems: told(false), notes: told(true) }
	};
	return { outcome, alike: pairs.map(([one, other]) => [one.name, other.name]) };
}

function asTold({ file, row, field, code, message, suggestion }: KeptFault): Fault {
	return { file, row, field, code, message, suggestion };
}

/** As the files come, line by line. */
function inOrder(faults: KeptFault[], files: readonly ReadPlaceFile[]): KeptFault[] {
	const order = new Map(files.map(({ name }, n) => [name, n]));
	return faults
		.map((fault, n) => ({ fault, n }))
		.sort(
			(a, b) =>
				order.get(a.fault.file)! - order.get(b.fault.file)! ||
				a.fault.row - b.fault.row ||
				a.n - b.n
		)
		.map(({ fault }) => fault);
}

/** The pairs with a place that these files name, among all that the directory will hold. */
async function pairsIn(db: Db, plan: ImportPlan) {
	const changed = new Map([...plan.changed.values()].map((one) => [one.id, one.facts]));
	const [places, apart] = [await readComparables(db), await readApart(db)];
	const standing = places.flatMap((place): NamedPlace[] => {
		const facts = changed.get(place.id);
		if (!facts) return [place];
		return facts.isRefuge ? [] : [comparableOf(place.id, facts)];
	});
	const come = [
		...plan.back.values(),
		...plan.added.map(({ facts }, n) => ({ id: `new ${n}`, facts }))
	];
	const added = come.flatMap(({ id, facts }): NamedPlace[] =>
		facts.isRefuge ? [] : [comparableOf(id, facts)]
	);
	const among = new Set([...changed.keys(), ...plan.same, ...added.map(({ id }) => id)]);
	return pairsOf([...standing, ...added], { among, apart });
}
