import { sql } from 'kysely';
import { ordinaryWeek, type OrdinaryWeek } from '#lib/features/resources/places/index.server.ts';
import { freshness } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { BookletPlace } from '../../domain/booklet/booklet-place.ts';
import { themesOf } from '../../domain/booklet/booklet-themes.ts';
import { townNamed } from '../../domain/read-town.ts';
import { knownWords } from '../vocabulary.ts';

export type BookletAsked = {
	/** A commune: its name, or its INSEE code; empty: everywhere. */
	town: string;
	/** Chapters; none: all of them. */
	themes: readonly string[];
	today: string;
};

export type BookletPlaces =
	| { town: string | null; places: BookletPlace[] }
	| { refusal: 'unknown-town' | 'too-many' | 'nothing'; message: string };

/** What a paper holds that somebody turns the pages of: about a hundred and fifty of them. */
export const MOST_PRINTED = 400;
/** Read to be sorted by chapter: a town’s. Beyond, one chapter is still too much to read at once. */
const MOST_READ = 25_000;
/** « Épicerie » stands among the E. */
const BY_NAME = new Intl.Collator('fr');

/** The places of the booklet that is asked for, by name; or why there is none. */
export async function placesOfBooklet(
	db: Db,
	{ town: typed, themes, today }: BookletAsked
): Promise<BookletPlaces> {
	const town = typed ? await readTown(db, typed) : null;
	if (typed && !town) return refused('unknown-town', UNKNOWN);
	const light = await sorted(db, town, themes);
	if (light.length > MOST_PRINTED) {
		return refused('too-many', tooMany(light.length, themes.length > 0));
	}
	const places = await readWhole(db, light, today);
	if (places.every(({ isRefuge }) => isRefuge)) return refused('nothing', NOTHING);
	return { town: town?.name ?? null, places };
}

const refused = (refusal: 'unknown-town' | 'too-many' | 'nothing', message: string) => ({
	refusal,
	message
});
const UNKNOWN =
	'Nous ne connaissons pas de lieu dans cette commune. Choisissez-en une de la liste.';
const NOTHING = 'Aucun lieu à imprimer ici. Choisissez une autre commune, ou d’autres chapitres.';
const tooMany = (count: number, hasThemes: boolean) =>
	`Ce livret aurait ${count} lieux\u00a0: il en tient ${MOST_PRINTED}. Choisissez ${
		hasThemes ? 'une commune, ou moins de chapitres' : 'une commune et un chapitre'
	}.`;

type Town = { name: string; insees: string[] };

/** By its code, or by its name as somebody says it. */
async function readTown(db: Db, typed: string): Promise<Town | null> {
	const towns = await townsOfBooklet(db);
	const coded = towns.find(({ insee }) => insee === typed);
	const name = coded?.name ?? townNamed(typed, (await knownWords(db)).towns)?.name;
	if (!name) return null;
	const insees = towns.filter((one) => one.name === name || one.insee === typed);
	return { name, insees: insees.flatMap(({ insee }) => insee ?? []) };
}

/** The communes that have a place to print, by name: what somebody chooses among. */
export async function townsOfBooklet(db: Db): Promise<{ insee: string | null; name: string }[]> {
	const { rows } = await sql<{ insee: string | null; name: string }>`
		select p.insee, mode() within group (order by p.town) as name
		from places p where p.is_public and p.merged_into is null and p.town is not null
		group by p.insee, case when p.insee is null then p.town end
		order by 2 limit 1000
	`.execute(db);
	return rows;
}

type Light = { id: string; needs: string[]; kind: string; isRefuge: boolean };

/** Those of the chapters, refuges of all of them: who hides is told the same everywhere. */
async function sorted(db: Db, town: Town | null, themes: readonly string[]): Promise<Light[]> {
	const inTown = town
		? sql`p.is_refuge or p.insee = any(${town.insees}::text[]) or (p.insee is null and p.town = ${town.name})`
		: sql`true`;
	const { rows } = await sql<Light>`
		select p.id, p.needs, p.kind, p.is_refuge as "isRefuge" from places p
		where p.is_public and p.merged_into is null and (${inTown}) limit ${MOST_READ}
	`.execute(db);
	if (themes.length === 0) return rows;
	return rows.filter(
		(place) => place.isRefuge || themesOf(place).some(({ code }) => themes.includes(code))
	);
}

type Row = Omit<BookletPlace, 'week' | 'isOld'> & {
	hours: string | null;
	verifyMonths: 1 | 3 | 6 | 12;
	verifiedBy: 'team' | 'owner' | 'import' | null;
};

/** One of them, alone on its paper; null: whoever asks does not see it. */
export async function placeOnPaper(
	db: Db,
	id: string,
	today: string
): Promise<BookletPlace | null> {
	const [place] = await readWhole(db, [{ id }], today);
	return place ?? null;
}

async function readWhole(
	db: Db,
	light: readonly Pick<Light, 'id'>[],
	today: string
): Promise<BookletPlace[]> {
	const { rows } = await sql<Row>`
		select p.id, p.name, p.kind, p.needs, p.street, p.postcode, p.town, p.landmark, p.reach, p.phone,
			p.step_free as "stepFree", p.hours, p.hours_said as "hoursSaid", p.bring, p.price_kind as "priceKind",
			p.price_said as "priceSaid", p.is_refuge as "isRefuge", p.verify_months as "verifyMonths",
			(p.verified_at at time zone 'Europe/Paris')::date::text as "verifiedOn", p.verified_way as "verifiedBy"
		from places p where p.id = any(${light.map(({ id }) => id)}::uuid[]) order by p.id
	`.execute(db);
	const weeks = new Map<string, Promise<OrdinaryWeek | null>>();
	return Promise.all(
		rows
			.toSorted((one, other) => BY_NAME.compare(one.name, other.name))
			.map(async ({ hours, verifyMonths, verifiedBy, ...place }) => {
				if (hours && !weeks.has(hours)) weeks.set(hours, ordinaryWeek(hours, today));
				const week = hours ? await weeks.get(hours)! : null;
				const { isOld } = freshness({ ...place, verifyMonths, verifiedBy }, today);
				return { ...place, week, isOld };
			})
	);
}
