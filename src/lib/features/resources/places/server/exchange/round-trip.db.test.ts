import { fromSchemaLieuDeMediationNumerique } from '@gouvfr-anct/lieux-de-mediation-numerique';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	exportPlaces,
	importPlaces,
	readPlaceFiles,
	showPlace,
	unexported
} from '../../index.server.ts';
import { PLACE_KINDS } from '../../domain/facts/kinds.ts';
import { type ListName, LISTS, valuesOf } from '../../domain/facts/lists.ts';
import { NEEDS } from '../../domain/facts/needs.ts';
import type { NewPlace } from '../../domain/facts/place.ts';
import type { FileFormat } from '../../domain/standard/columns.ts';
import { usePlaces } from '../places.fixture.ts';

const { world, network } = usePlaces();
const FORMATS: [FileFormat, string][] = [
	['standard', 'lieux.csv'],
	['data-inclusion', 'lieux.json'],
	['geojson', 'lieux.geojson'],
	['csv', 'maison.csv']
];

const REFUGES = new Set(['CHRS', 'CHU', 'HUDA']);
/** What the standard cannot do without. */
const WHOLE: NewPlace = {
	...{ name: 'La Ruche', kind: 'EPN', pivot: '13002526500013', street: '12 rue de la Marée' },
	...{ postcode: '62480', town: 'Le Portel' }
};

const some = (list: ListName) => fc.subarray(valuesOf(list));
const words = fc.constantFrom(
	...[
		'Au fond de la cour ; sonnez',
		'Prix\u00a0: 2 €, « à peu près »',
		'L’été, fermé',
		'Un\nretour',
		'=1+1'
	]
);
const or = <One>(value: fc.Arbitrary<One>) => fc.option(value, { nil: null });
const position = or(
	fc.tuple(
		fc.double({ min: 42, max: 50.9, noNaN: true }),
		fc.double({ min: -1, max: 7, noNaN: true })
	)
);

/** Places of all kinds, of which each column says something somewhere. */
const places = fc
	.record({
		name: fc.constantFrom('La Ruche', 'Atelier « du Port »', 'Maison; de la Mer', 'CCAS'),
		kind: fc.constantFrom('CCAS', 'EPN', 'Autre', 'ENM'),
		otherKinds: fc.subarray(['ASSO', 'CS']),
		aliases: fc.subarray(['la Caf', 'la mairie ; annexe']),
		needs: fc.subarray(NEEDS.map(({ code }) => code).slice(0, 4)),
		pivot: or(fc.constantFrom('13002526500013', '00000000000000', 'W123456789')),
		street: or(fc.constantFrom('12, rue de la Marée', '1 impasse Noël')),
		streetMore: or(words),
		postcode: or(fc.constantFrom('62480', '01000')),
		town: or(fc.constantFrom('Le Portel', 'L’Haÿ-les-Roses')),
		insee: or(fc.constantFrom('62667', '2A004')),
		at: position,
		landmark: or(words),
		hours: or(fc.constantFrom('Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00', '24/7')),
		hoursSaid: or(words),
		stepFree: or(fc.constantFrom('yes', 'help', 'no')),
		reach: or(words),
		phone: or(fc.constantFrom('+33199001234', '+33800101010')),
		mails: fc.subarray(['a@exemple.fr', 'b@exemple.fr']),
		websites: fc.subarray(['https://exemple.fr/a;b', 'https://exemple.fr/']),
		bookingUrl: or(fc.constant('https://exemple.fr/rdv')),
		priceKind: some('priceKind'),
		priceSaid: or(words),
		bring: or(words),
		languages: fc.subarray(['fr', 'ar', 'pt-br']),
		welcome: some('welcome'),
		cares: some('cares'),
		services: some('services'),
		programmes: some('programmes'),
		labels: some('labels'),
		otherLabels: fc.subarray(['Voisins malins', 'Label ; maison']),
		waysIn: some('waysIn'),
		waysOfHelp: some('waysOfHelp'),
		roaming: some('roaming'),
		parent: or(words),
		summary: or(words),
		detail: or(words),
		accessSheet: or(fc.constant('https://acceslibre.exemple.fr/1')),
		source: fc.constantFrom(null, 'Hub', 'Annuaire'),
		verifyMonths: fc.constantFrom(1, 3, 6, 12),
		updatedOn: fc.constantFrom('2026-10-01', '2025-01-31')
	})
	.map(({ at, ...place }): NewPlace => ({
		...(place as NewPlace),
		latitude: at?.[0] ?? null,
		longitude: at?.[1] ?? null
	}));

async function exported(format: FileFormat): Promise<string> {
	let text = '';
	await network(async (db) => {
		for await (const part of exportPlaces(db, format)) text += part;
	});
	return text;
}
const importing = async (name: string, text: string) => {
	const files = await readPlaceFiles([{ name, bytes: Buffer.from(text) }]);
	return network((db) => importPlaces(db, files, { isDryRun: false, key: PLACES_KEY }));
};

const taken = new Set<string>();

beforeAll(async () => {
	const all = fc.sample(places, { numRuns: 60, seed: 20_261_201 });
	await network(async (db) => {
		for (const [n, place] of all.entries()) {
			// Some of no file, some of a file, and two files that name theirs alike.
			const sourceId =
				n % 3 === 0 ? null : place.source ? `lieu-${Math.floor(n / 12)}-${n % 3}` : `l-${n}`;
			const isTaken = taken.has(`${place.source} ${sourceId}`);
			taken.add(`${place.source} ${sourceId}`);
			const { id } = done(
				await addPlace(
					db,
					{ ...place, sourceId: isTaken ? `seul-${n}` : sourceId },
					'team',
					PLACES_KEY
				)
			);
			done(await showPlace(db, id, true));
		}
		const refuge = done(
			await addPlace(
				db,
				{ name: 'L’Escale', kind: 'CHRS', phone: '+33199009999', bring: 'Rien' },
				'team',
				PLACES_KEY
			)
		);
		done(await showPlace(db, refuge.id, true));
	});
}, 60_000);

describe.each(FORMATS)('in %s', (format, name) => {
	test('what is exported is read back without a difference', async () => {
		const text = await exported(format);
		const outcome = await importing(name, text);
		expect(outcome.problems).toEqual([]);
		expect(outcome).toMatchObject({ written: 0, changed: 0 });
		expect(outcome.same).toBeGreaterThan(10);
		expect(await exported(format)).toBe(text);
	});
});

test('each line of the standard is accepted by the official library', async () => {
	expect(await linesAccepted(await exported('standard'))).toBeGreaterThan(5);
});

/** Each line as the library reads it, which throws at the first fault. */
async function linesAccepted(text: string): Promise<number> {
	const workbook = await readWorkbook('lieux.csv', Buffer.from(text));
	if ('refusal' in workbook) throw new Error(workbook.message);
	const [headings, ...rows] = workbook.sheets[0]!.rows;
	expect(headings).toHaveLength(32);
	const ids = rows.map(([id]) => id!.text);
	expect(new Set(ids).size, 'two files name places alike').toBe(ids.length);
	for (const row of rows) {
		const columns = headings!.flatMap((heading, n): [string, string][] =>
			row[n]?.text ? [[heading!.text, row[n].text]] : []
		);
		const told = Object.fromEntries(columns);
		expect(
			() => fromSchemaLieuDeMediationNumerique(told as never),
			JSON.stringify(told)
		).not.toThrow();
	}
	return rows.length;
}

test('places that two files name alike bear their source too', async () => {
	expect(await exported('standard')).toMatch(/^(?:Hub|Annuaire)-lieu/m);
});

test('a place that lacks what a standard asks is not there, and is listed with what it lacks', async () => {
	const left = await network((db) => unexported(db, 'standard'));
	const lines = (await exported('standard')).trim().split('\r\n').length - 1;
	const { rows } = await world.owner.query(
		`select count(*)::integer as many from places where is_public and not is_refuge`
	);
	expect(lines + left.length).toBe(rows[0].many);
	for (const { missing } of left) {
		expect(missing.length).toBeGreaterThan(0);
		expect(['pivot', 'commune', 'code_postal', 'adresse']).toEqual(expect.arrayContaining(missing));
	}
});

test('a refuge is in no standard and on no map; the house’s own file tells its telephone alone', async () => {
	for (const [format] of FORMATS) {
		const text = await exported(format);
		if (format === 'csv') expect(text).toContain('L’Escale');
		else expect(text).not.toContain('Escale');
	}
});

describe('from an empty directory', () => {
	test.each(FORMATS)(
		'in %s, the same file comes out again, to the letter',
		async (format, name) => {
			const text = await exported(format);
			await forgetAll();
			const outcome = await importing(name, text);
			expect(outcome.problems).toEqual([]);
			expect(outcome.written).toBeGreaterThan(5);
			expect(await exported(format)).toBe(text);
		}
	);
});

test('each value of each list of the standard goes out, is accepted, and is read back', async () => {
	await forgetAll();
	const lists = Object.keys(LISTS) as ListName[];
	const most = Math.max(...lists.map((list) => valuesOf(list).length));
	const otherKinds = PLACE_KINDS.map(({ code }) => code).filter((code) => !REFUGES.has(code));
	await network(async (db) => {
		for (let n = 0; n < most; n++) {
			const values = lists.map((list) => [list, valuesOf(list).slice(n, n + 1)]);
			const { id } = done(
				await addPlace(
					db,
					{ ...WHOLE, ...Object.fromEntries(values), otherKinds },
					'team',
					PLACES_KEY
				)
			);
			done(await showPlace(db, id, true));
		}
	});
	const text = await exported('standard');
	expect(await linesAccepted(text)).toBe(most);
	for (const value of [...lists.flatMap(valuesOf), ...otherKinds]) expect(text).toContain(value);
	expect(await importing('lieux.csv', text)).toMatchObject({
		...{ written: 0, changed: 0, same: most, problems: [] }
	});
	await forgetAll();
	await importing('lieux.csv', text);
	expect(await exported('standard')).toBe(text);
});

async function forgetAll() {
	await world.owner.query('truncate places, place_imports, place_words cascade');
}
