import pg from 'pg';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { TOWNS } from './draw-places.ts';
import { asOwner, type BenchNetwork, NOW } from './network.ts';

export const VOICES = 50_000;
/** Communes of which residents speak, the most first. */
export const SPOKEN_OF = TOWNS.map(([insee]) => insee);

/** Written as they would have been, one after the other, but settled once for all. */
const TABLES = ['contributions', 'contribution_versions', 'contribution_decisions'];

const WORDS = [
	...['le banc', 'la lampe', 'un trou', 'la rue', 'l’arrêt', 'le soir', 'devant', 'près de'],
	...['la pharmacie', 'l’école', 'il manque', 'merci pour', 'cassé depuis', 'les enfants'],
	...['le marché', 'une fête', 'samedi', 'tous les jours', 'trop vite', 'pour attendre']
];

/** Fifty thousand messages of ten years, in eight communes and every centre; one in twenty-five waits. Once. */
export async function fillVoices({ ownerUrl, centres }: BenchNetwork): Promise<void> {
	const told = await asOwner<{ count: number }>(
		ownerUrl,
		'select count(*)::integer as count from contributions'
	);
	if (told.rows[0]!.count >= VOICES) return;
	const owner = new pg.Client(poolSettings(ownerUrl));
	await owner.connect();
	try {
		await owner.query('begin');
		for (const table of TABLES) await owner.query(`alter table ${table} disable trigger user`);
		await owner.query(
			`insert into publication_directors (centre_id, name, recorded_at)
			select id, 'Direction Essai', $1 from unnest($2::uuid[]) as c (id)`,
			[NOW, centres.map(({ id }) => id)]
		);
		await owner.query(SAID, [VOICES, NOW, centres.map(({ id }) => id), WORDS, SPOKEN_OF]);
		await owner.query(SETTLED, [NOW]);
		await owner.query(WAITING);
		for (const table of TABLES) await owner.query(`alter table ${table} enable trigger user`);
		await owner.query('commit');
		await owner.query(
			`vacuum (analyze) ${TABLES.join(', ')}, shown_contributions, waiting_contributions, publication_directors`
		);
	} finally {
		await owner.end();
	}
}

/** Half of them in the first two communes; one draw for each, the same each time. */
const SAID = `with drawn as (
		select nth, uuidv7(make_interval(mins => (nth - $1::integer) * 105)) as id,
			$2::timestamptz - make_interval(mins => ($1::integer - nth) * 105) as at,
			($3::uuid[])[1 + (nth * 7919) % cardinality($3::uuid[])] as centre_id,
			(array['idea','problem','problem','tip','problem','idea','news','service'])[1 + (nth * 31) % 8] as door,
			(array['lighting','road','cleanliness','bench','bus','green','crossing'])[1 + (nth * 17) % 7] as subject,
			($5::text[])[1 + least((nth * 13) % 16, (nth * 29) % 16) % cardinality($5::text[])] as insee,
			(select string_agg(($4::text[])[1 + (nth * (11 + k) + k * k) % cardinality($4::text[])], ' ')
				from generate_series(1, 6 + nth % 12) k) as words
		from generate_series(1, $1::integer) nth
	), said as (
		insert into contributions (id, centre_id, door, subject, channel, language, ends_on, recorded_at)
		select id, centre_id, door, case when door = 'problem' then subject end, 'web', 'fr',
			case when door in ('news', 'service') then (at + interval '30 days')::date end, at
		from drawn
	)
	insert into contribution_versions
		(centre_id, contribution_id, way, words, street, insee, town, latitude, longitude, snapped_to, recorded_at)
	select centre_id, id, 'author', words, 'rue Essai ' || nth % 400, insee, 'Commune ' || insee,
		50.6 + (nth * 37) % 2000 / 10000.0, 1.5 + (nth * 53) % 3000 / 10000.0, 'street', at
	from drawn`;

const SETTLED = `with decided as (
		insert into contribution_decisions (centre_id, contribution_id, version_id, decision, recorded_at)
		select v.centre_id, v.contribution_id, v.id, 'publish', $1
		from (select *, row_number() over (order by contribution_id) as nth from contribution_versions) v
		where v.nth % 25 > 0
		returning contribution_id, version_id
	)
	insert into shown_contributions (contribution_id, centre_id, door, subject, words, is_corrected, street, town, insee,
		latitude, longitude, ends_on, language, said_at)
	select c.id, c.centre_id, c.door, c.subject, v.words, false, v.street, v.town, v.insee, v.latitude, v.longitude,
		c.ends_on, c.language, c.recorded_at
	from decided d join contributions c on c.id = d.contribution_id join contribution_versions v on v.id = d.version_id`;

const WAITING = `insert into waiting_contributions (contribution_id, centre_id, version_id, since)
	select v.contribution_id, v.centre_id, v.id, v.recorded_at from contribution_versions v
	where not exists (select from contribution_decisions d where d.contribution_id = v.contribution_id)`;
