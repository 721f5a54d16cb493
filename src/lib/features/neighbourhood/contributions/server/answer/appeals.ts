import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { isPrivate, type Door, type Subject } from '../../domain/doors.ts';
import { queueToTell } from '../own/tell-author.ts';
import { decide, type DecideRefusal, takeBack, type Verdict } from '../decide/decide.ts';

/** Whoever wrote it does not agree with what was decided. */
export type Appeal = {
	id: string;
	contributionId: string;
	centreId: string;
	door: Door;
	subject: Subject | null;
	/** What its author says of it. */
	words: string | null;
	at: Temporal.Instant;
	decisionId: string;
	decision: 'refuse' | 'hide';
	reason: string;
	decidedAt: Temporal.Instant;
	decidedBy: string | null;
	/** She decided it herself: somebody else answers. */
	isMine: boolean;
	/** What is read again, and published if she was right. */
	versionId: string;
	said: string;
	photoIds: string[];
};
export type AppealRefusal =
	| Refusal<'unknown-appeal' | 'same-person' | 'told' | 'not-last' | 'unknown-decision'>
	| DecideRefusal;

/** Appeals that nobody has answered, of decisions that still stand; the oldest first. Of one message alone, if it is named. */
export async function listAppeals(
	db: Db,
	{ contributionId = null }: { contributionId?: string | null } = {}
): Promise<Appeal[]> {
	const { rows } = await sql<Appeal>`
		select a.id, a.contribution_id as "contributionId", a.centre_id as "centreId", c.door, c.subject, a.words,
			a.recorded_at as at, d.id as "decisionId", d.decision, d.reason, d.recorded_at as "decidedAt",
			s.display_name as "decidedBy", coalesce(d.recorded_by = ${db.acting.staffId}::uuid, false) as "isMine",
			v.id as "versionId", v.words as said,
			array(select f.id from contribution_photos f where f.contribution_id = c.id order by f.id) as "photoIds"
		from contribution_appeals a
		join contributions c on c.id = a.contribution_id
		join contribution_decisions d on d.id = a.decision_id and d.undone_at is null
		join lateral (select x.id, x.words from contribution_versions x
			where x.contribution_id = c.id and x.way = 'author' order by x.nth desc limit 1) v on true
		left join staff_members s on s.id = d.recorded_by
		where not exists (select from contribution_appeal_ends e where e.appeal_id = a.id)
			and (${contributionId}::uuid is null or a.contribution_id = ${contributionId}::uuid)
			and not exists (select from contribution_decisions w
				where w.contribution_id = c.id and w.decision = 'withdraw')
		order by a.recorded_at, a.id limit 30`.execute(db);
	return rows;
}

/**
 * Somebody else answers: the decision stands, or it falls and what was written is published, or shown again, in the
 * same transaction.
 */
export async function endAppeal(
	db: Db,
	id: string,
	{
		outcome,
		words,
		photo
	}: {
		outcome: 'upheld' | 'overturned';
		words: string;
		photo: Extract<Verdict, { decision: 'publish' }>['photo'];
	}
): Promise<{ ended: string; outcome: string } | AppealRefusal> {
	await takeTurn(db, `appeal ${id}`);
	const appeal = (await listAppeals(db)).find((one) => one.id === id);
	if (!appeal) return refuse('unknown-appeal', 'Ce recours a déjà sa réponse. Rechargez la page.');
	if (appeal.isMine) {
		return refuse(
			'same-person',
			'Vous avez pris cette décision\u00a0: une autre personne doit répondre.'
		);
	}
	const told = words.trim();
	if (told.length > 500 || (outcome === 'upheld' && told.length < 3)) {
		return refuse('told', 'Écrivez, en une phrase, pourquoi la décision reste la même.');
	}
	if (outcome === 'overturned') {
		const refused = await overturn(db, appeal, photo);
		if (refused) return refused;
	}
	await db
		.insertInto('contribution_appeal_ends')
		.values({
			...{ appeal_id: id, centre_id: appeal.centreId, outcome, words: told || null },
			...recordedBy(db)
		})
		.execute();
	const { contributionId, centreId } = appeal;
	await queueToTell(db, { contributionId, centreId, by: 'team' });
	await writeJournal(db, {
		...{ action: `appeal-${outcome}`, kind: 'contribution', id: appeal.contributionId }
	});
	return { ended: id, outcome };
}

async function overturn(
	db: Db,
	{ contributionId, decisionId, decision, versionId, subject }: Appeal,
	photo: Extract<Verdict, { decision: 'publish' }>['photo']
): Promise<AppealRefusal | null> {
	if (decision === 'hide') {
		const shown = await decide(db, contributionId, { versionId }, { decision: 'restore' });
		return 'refusal' in shown ? shown : null;
	}
	if (isPrivate(subject)) {
		return refuse(
			'private',
			'C’est une affaire entre voisins\u00a0: répondez-lui, ne la publiez pas.'
		);
	}
	// The refusal falls first: other words of hers may be published already.
	const fallen = await takeBack(db, decisionId);
	if ('refusal' in fallen) return fallen;
	const published = await decide(
		db,
		contributionId,
		{ versionId },
		{ decision: 'publish', corrected: null, photo }
	);
	return 'refusal' in published ? published : null;
}
