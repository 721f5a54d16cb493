import { keepShippedGuides } from '#lib/features/resources/guides/index.server.ts';
import { A_TUESDAY, type TestDatabase } from './test-database.ts';

/** Keeps the guides of the product, and has the network read the French of some of them. */
export async function publishGuides(
	{ app, owner }: TestDatabase,
	guides: readonly string[],
	lookAgainOn = '2027-06-30'
): Promise<void> {
	await keepShippedGuides(app, A_TUESDAY);
	await owner.query(
		`insert into guide_readings (guide, text, digest, look_again_on, recorded_at)
		select guide, 'fr', digests #>> '{texts,fr}', $2, $3 from guide_versions where guide = any ($1)`,
		[guides, lookAgainOn, A_TUESDAY.toString()]
	);
	await owner.query(
		`insert into guide_fact_readings (guide, digest, read_on, recorded_at)
		select guide, page.value, $2, $3 from guide_versions, jsonb_each_text(digests -> 'pages') page
		where guide = any ($1)`,
		[guides, '2026-11-20', A_TUESDAY.toString()]
	);
}

/** As if the product had never had it: what named it keeps its name. */
export async function withdrawGuide({ owner }: TestDatabase, guide: string): Promise<void> {
	await owner.query('delete from guide_versions where guide = $1', [guide]);
}
