import { findDoubles } from '#lib/features/people/doubles/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { onCopy } from '../copies.ts';
import { line, type Line } from '../line.ts';
import { acting, asOwner, type BenchNetwork } from '../network.ts';

/**
 * The nightly list of possible doubles over every centre, as the job makes it; then again once all
 * the 200,000 have a name: in life three in four have lost theirs after two years.
 */
export async function* nightlyDoubles({ ownerUrl, centres }: BenchNetwork): AsyncGenerator<Line> {
	yield* await onCopy(ownerUrl, async (copyUrl) => {
		const lines = [await nightly(copyUrl, centres, 'doubles/as seeded')];
		await nameEverybody(copyUrl);
		lines.push(await nightly(copyUrl, centres, 'doubles/200000 named'));
		return lines;
	});
}

async function nightly(
	copyUrl: string,
	centres: BenchNetwork['centres'],
	name: string
): Promise<Line> {
	const database = openPool(appUrl(copyUrl), 1);
	try {
		const started = performance.now();
		for (const centre of centres) await asActing(database, acting('operator', centre), findDoubles);
		return line(name, (performance.now() - started) / 1000, 's');
	} finally {
		await database.destroy();
	}
}

/** Names as the seed has them, given at random to those who have none, and a birth year. */
async function nameEverybody(copyUrl: string): Promise<void> {
	await asOwner(
		copyUrl,
		`select setseed(0.5);
		create temporary table families as select row_number() over () as nth, family_name from (
			select distinct family_name from person_identities) f;
		create temporary table givens as select row_number() over () as nth, given_name from (
			select distinct given_name from person_identities) g;
		create temporary table drawn as select p.id, p.centre_id, 1930 + floor(random() * 80)::int as birth_year,
			1 + floor(random() * (select count(*) from families))::int as f,
			1 + floor(random() * (select count(*) from givens))::int as g
		from people p where not exists (select from person_identities i where i.person_id = p.id);
		update people p set birth_year = d.birth_year, age_band = null, age_band_year = null
			from drawn d where d.id = p.id;
		insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
		select d.id, d.centre_id, f.family_name, g.given_name,
			(select string_agg(w, ' ' order by w collate "C") from string_to_table(
				lower(translate(f.family_name || ' ' || g.given_name,
					'ÀÂÄÉÈÊËÎÏÔÖÙÛÜÇàâäéèêëîïôöùûüç-’''', 'AAAEEEEIIOOUUUCaaaeeeeiioouuuc   ')), ' ') w),
			now()
		from drawn d join families f on f.nth = d.f join givens g on g.nth = d.g;
		analyze`
	);
}
