import { sql } from 'kysely';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { RefugeOutcome } from '../../domain/refuge-form.ts';
import { whereKept } from '../say/where-said.ts';

/** A message that lost where it is, because the place that it was said of is a refuge. */
export type RefugeAlteration = {
	id: string;
	contributionId: string;
	/** Its name alone: where it is stands nowhere any more. */
	place: string;
	alteredOn: string;
	words: string;
	hasPhoto: boolean;
	isShown: boolean;
	/** It was told by mistake. */
	isRefuge: boolean;
};

/** Those of which nobody has said yet what becomes of them; those that everybody reads first. */
export async function listRefugeAlterations(db: Db): Promise<RefugeAlteration[]> {
	const { rows } = await sql<RefugeAlteration>`
		select a.id, a.contribution_id as "contributionId", p.name as place, a.altered_on::text as "alteredOn", v.words,
			exists (select from contribution_photos f where f.contribution_id = a.contribution_id) as "hasPhoto",
			exists (select from shown_contributions s where s.contribution_id = a.contribution_id) as "isShown",
			a.is_refuge as "isRefuge"
		from refuge_alterations a
		join places p on p.id = a.place_id
		join lateral (select x.words from contribution_versions x
			where x.contribution_id = a.contribution_id order by x.nth desc limit 1) v on true
		where a.ended_at is null
		order by "isShown" desc, a.altered_on, a.id limit 100`.execute(db);
	return rows;
}

/** What becomes of one; where a refuge is, it never says again. */
export async function endRefugeAlteration(
	db: Db,
	id: string,
	outcome: RefugeOutcome,
	dataDir: string
): Promise<{ ended: string } | Refusal<'none-waits' | 'still-a-refuge'>> {
	const row = await db
		.selectFrom('refuge_alterations')
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.select(['contribution_id', 'place_id'])
		.executeTakeFirst();
	if (!row) return NONE_WAITS;
	const where = outcome === 'address-back' ? await addressOf(db, row.place_id, dataDir) : null;
	if (where && 'refusal' in where) return STILL_A_REFUGE;
	const { rows } = await sql<{ ended: boolean }>`
		select end_refuge_alteration(${id}::uuid, ${outcome}, ${where?.street ?? null}, ${where?.town ?? null},
			${where?.insee ?? null}, ${where?.latitude ?? null}::double precision,
			${where?.longitude ?? null}::double precision, ${db.acting.at.toString()}::timestamptz) as ended`.execute(
		db
	);
	if (!rows[0]!.ended) return NONE_WAITS;
	await writeJournal(db, { action: 'settle', kind: 'contribution', id: row.contribution_id });
	return { ended: row.contribution_id };
}

const NONE_WAITS = refuse(
	'none-waits',
	'Quelqu’un de l’équipe a déjà répondu, ou ce n’est plus possible. Rechargez la page.'
);
const STILL_A_REFUGE = refuse(
	'still-a-refuge',
	'Ce lieu est un refuge, ou n’est plus montré\u00a0: le message ne peut pas dire où il est.'
);

async function addressOf(db: Db, placeId: string, dataDir: string) {
	const place = await readPublicPlace(db, placeId);
	if (!place || place.isRefuge) return STILL_A_REFUGE;
	return whereKept(db, { placeId }, dataDir);
}
