import { keepShippedGuides } from '#lib/features/resources/guides/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { asOwner, type BenchNetwork, NOW } from './network.ts';

export const GUIDES = 500;

/** The guides of the product, each under as many names as five hundred takes, all read. */
export async function fillGuides({ ownerUrl, appUrl }: BenchNetwork): Promise<void> {
	const database = openPool(appUrl, 1);
	await keepShippedGuides(database, Temporal.Instant.from(NOW));
	await database.destroy();
	await asOwner(
		ownerUrl,
		`with made as (
			insert into guide_versions (guide, file_digest, content, digests, recorded_at)
			select guide || '-' || n, file_digest, jsonb_set(content, '{id}', to_jsonb(guide || '-' || n)),
				digests, recorded_at
			from guide_versions, generate_series(2, 20) n
			where file_digest is not null and guide !~ '-\\d+$' limit $1
			on conflict do nothing returning guide
		) select count(*) from made`,
		[GUIDES - 44]
	);
	await asOwner(
		ownerUrl,
		`insert into guide_readings (guide, text, digest, look_again_on, recorded_at)
		select v.guide, t.key, t.value, '2027-11-24', now()
		from guide_versions v, jsonb_each_text(v.digests -> 'texts') t
		where not exists (select from guide_readings r where r.guide = v.guide and r.digest = t.value)`
	);
	await asOwner(
		ownerUrl,
		`insert into guide_fact_readings (guide, digest, read_on, recorded_at)
		select v.guide, p.value, '2026-11-24', now()
		from guide_versions v, jsonb_each_text(v.digests -> 'pages') p
		where not exists (select from guide_fact_readings r where r.guide = v.guide and r.digest = p.value)`
	);
}
