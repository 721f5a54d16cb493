import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { keptWords } from '../say/say-contribution.ts';

export type OwnRefusal = Refusal<'withdrawn' | 'words' | 'nothing-decided' | 'already'>;

type Own = {
	centre_id: string;
	words: string;
	version_id: string;
	decision: string | null;
	decision_id: string | null;
};

/** Whoever wrote it says it otherwise: what is published stays until the new words are read. */
export async function sayAgain(
	db: Db,
	id: string,
	words: string
): Promise<{ said: string; isSame: boolean } | OwnRefusal> {
	const own = await readOwn(db, id);
	if (own.decision === 'withdraw') return withdrawnAlready();
	const said = keptWords(words);
	if (said.length < 3) return refuse('words', 'Écrivez votre message.');
	if (said === own.words) return { said: id, isSame: true };
	await sql`
		insert into contribution_versions (centre_id, contribution_id, way, words, place_id, street, town, insee,
			latitude, longitude, snapped_to, recorded_at)
		select v.centre_id, v.contribution_id, 'author', ${said}, v.place_id, v.street, v.town, v.insee, v.latitude,
			v.longitude, v.snapped_to, ${db.acting.at.toString()}::timestamptz
		from contribution_versions v where v.id = ${own.version_id}`.execute(db);
	return { said: id, isSame: false };
}

/** She takes it away, for good: nobody else reads it any more. Twice is once. */
export async function withdraw(db: Db, id: string): Promise<{ withdrawn: string }> {
	const own = await readOwn(db, id);
	if (own.decision === 'withdraw') return { withdrawn: id };
	await db
		.insertInto('contribution_decisions')
		.values({
			...{ contribution_id: id, centre_id: own.centre_id, version_id: own.version_id },
			...{ decision: 'withdraw', recorded_at: db.acting.at.toString() }
		})
		.execute();
	return { withdrawn: id };
}

/** She does not agree with what was decided: somebody else reads it again. Once for each decision. */
export async function appeal(
	db: Db,
	id: string,
	words: string
): Promise<{ appealed: string } | OwnRefusal> {
	const own = await readOwn(db, id);
	if (own.decision !== 'refuse' && own.decision !== 'hide') {
		return refuse('nothing-decided', 'Il n’y a rien à redemander pour le moment.');
	}
	const { numInsertedOrUpdatedRows: written } = await db
		.insertInto('contribution_appeals')
		.values({
			...{ contribution_id: id, centre_id: own.centre_id, decision_id: own.decision_id! },
			...{ words: keptWords(words).slice(0, 500) || null, recorded_at: db.acting.at.toString() }
		})
		.onConflict((conflict) => conflict.column('decision_id').doNothing())
		.executeTakeFirstOrThrow();
	return written
		? { appealed: id }
		: refuse('already', 'C’est déjà demandé\u00a0: une autre personne relit votre message.');
}

const withdrawnAlready = () =>
	refuse('withdrawn', 'Vous avez retiré ce message. Vous pouvez en écrire un autre.');

/** Hers, and what was decided of it last; one deed after the other. */
async function readOwn(db: Db, id: string): Promise<Own> {
	await takeTurn(db, `contribution ${id}`);
	const { rows } = await sql<Own>`
		select c.centre_id, v.words, v.id as version_id, d.decision, d.id as decision_id
		from contributions c
		join lateral (select x.id, x.words from contribution_versions x
			where x.contribution_id = c.id and x.way = 'author' order by x.nth desc limit 1) v on true
		left join lateral (select x.id, x.decision from contribution_decisions x
			where x.contribution_id = c.id and x.undone_at is null order by x.id desc limit 1) d on true
		where c.id = ${id}`.execute(db);
	return rows[0]!;
}
