import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Format, missingFor } from '../../domain/facts/missing.ts';
import type { FileFormat } from '../../domain/standard/columns.ts';
import { serviceOf, structureOf } from '../../domain/standard/write-data-inclusion.ts';
import {
	type Exported,
	featureOf,
	HOUSE_SHEET,
	type SheetForm,
	STANDARD_SHEET
} from '../../domain/standard/write-row.ts';
import { factsOfRow, placeRows } from '../read/place-rows.ts';

/** A shown place that a format cannot hold, and the columns it lacks for that. */
export type Unexported = { id: string; name: string; town: string | null; missing: string[] };

/** The directory as it is shown, in one of the formats others read. A refuge is in the house's own alone. */
export function exportPlaces(db: Db, format: FileFormat): AsyncGenerator<string> {
	switch (format) {
		case 'standard':
			return sheet(db, format, STANDARD_SHEET);
		case 'csv':
			return sheet(db, format, HOUSE_SHEET);
		case 'geojson':
			return features(db);
		case 'data-inclusion':
			return schema(db);
	}
}

/** What a place lacks for a format; null: it has all of it. */
function lackOf(format: FileFormat, { facts }: Exported): string[] | null {
	if (format === 'csv') return null;
	if (format === 'geojson') return facts.latitude === null ? ['latitude', 'longitude'] : null;
	const missing = missingFor(format as Format, facts);
	return missing.length > 0 ? missing : null;
}

/** Shown places that are not in such a file, and why. */
export async function unexported(db: Db, format: FileFormat): Promise<Unexported[]> {
	const left: Unexported[] = [];
	for await (const place of shownPlaces(db)) {
		const missing = lackOf(format, place);
		if (!missing || place.facts.isRefuge) continue;
		left.push({ id: place.own, name: place.facts.name, town: place.facts.town, missing });
	}
	return left;
}

async function* exported(db: Db, format: FileFormat): AsyncGenerator<Exported> {
	for await (const place of shownPlaces(db)) if (!lackOf(format, place)) yield place;
}

async function* sheet(db: Db, format: FileFormat, form: SheetForm): AsyncGenerator<string> {
	yield form.headings;
	for await (const place of exported(db, format)) yield form.line(place);
}

async function* features(db: Db): AsyncGenerator<string> {
	yield '{"type":"FeatureCollection","features":[';
	yield* listed(exported(db, 'geojson'), featureOf);
	yield '\n]}\n';
}

async function* schema(db: Db): AsyncGenerator<string> {
	yield '{"structures":[';
	yield* listed(exported(db, 'data-inclusion'), structureOf);
	yield '\n],"services":[';
	yield* listed(exported(db, 'data-inclusion'), serviceOf);
	yield '\n]}\n';
}

async function* listed(
	places: AsyncGenerator<Exported>,
	write: (place: Exported) => object | null
): AsyncGenerator<string> {
	let isFirst = true;
	for await (const place of places) {
		const written = write(place);
		if (written === null) continue;
		yield `${isFirst ? '' : ','}\n${JSON.stringify(written)}`;
		isFirst = false;
	}
}

const A_TIME = 500;

/** Places that everybody sees, in the order they came, each under the name it is exported by. */
async function* shownPlaces(db: Db): AsyncGenerator<Exported & { own: string }> {
	const { rows: twice } = await sql<{ source_id: string }>`
		select source_id from places where is_public and merged_into is null and source_id is not null
		group by source_id having count(*) > 1
	`.execute(db);
	const isTwice = new Set(twice.map(({ source_id }) => source_id));
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const rows = await placeRows(db)
			.where('p.is_public', '=', true)
			.where('p.merged_into', 'is', null)
			.where('p.id', '>', after)
			.orderBy('p.id')
			.limit(A_TIME)
			.execute();
		for (const row of rows) {
			const facts = factsOfRow(row);
			yield { own: row.id, id: exportedId(row.id, facts, isTwice), facts };
		}
		if (rows.length < A_TIME) return;
		after = rows.at(-1)!.id;
	}
}

function exportedId(
	own: string,
	{ source, sourceId, isRefuge }: Exported['facts'],
	isTwice: ReadonlySet<string>
): string {
	// Nothing by which a file that tells its address would be found.
	if (isRefuge) return '';
	if (sourceId === null) return own;
	return source && isTwice.has(sourceId) ? `${source}-${sourceId}` : sourceId;
}
