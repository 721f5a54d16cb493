import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { DecisionKind } from '../../domain/contribution-state.ts';
import { isPrivate, type Subject } from '../../domain/doors.ts';
import { PERSONAL } from '../../domain/personal-kinds.ts';
import { findPersonal } from '../../domain/personal-words.ts';
import type { PhotoReason, RefusalReason } from '../../domain/refusal-reasons.ts';
import { queueToTell } from '../own/tell-author.ts';

/** What a colleague decides of what she has read. */
export type Verdict =
	| {
			decision: 'publish';
			/** Other words than hers, and why: both are kept. */
			corrected: { words: string; reason: string } | null;
			/** The photo that is shown with it, or why it is not; null: it has none. */
			photo: { show: string } | { leaveOut: PhotoReason } | null;
	  }
	| { decision: 'refuse' | 'hide'; reason: RefusalReason; words: string | null }
	| { decision: 'restore' };

export type DecideRefusal = Refusal<
	'unknown-contribution' | 'read-again' | 'not-now' | 'private' | 'personal' | 'words'
>;

type Standing = {
	subject: Subject | null;
	centre_id: string;
	/** What its author said last. */
	latest: string;
	/** The last decision that is no refusal, and of which words. */
	decision: DecisionKind | null;
	version_id: string | null;
	photo_id: string | null;
	/** Somebody has decided of her last words. */
	is_decided: boolean;
};

/**
 * Decides of a contribution as it was read: said again meanwhile, it is read again first. Of two colleagues at once,
 * one decides and the other is told.
 */
export async function decide(
	db: Db,
	id: string,
	read: { versionId: string },
	verdict: Verdict
): Promise<{ decided: string } | DecideRefusal> {
	await takeTurn(db, `contribution ${id}`);
	const standing = await readStanding(db, id);
	if (!standing) return refuse('unknown-contribution', 'Cette contribution n’est plus là.');
	const refused = refuseVerdict(standing, read.versionId, verdict);
	if (refused) return refused;
	const version =
		verdict.decision === 'publish' && verdict.corrected
			? await correct(db, id, standing, verdict.corrected)
			: verdict.decision === 'publish' || verdict.decision === 'refuse'
				? standing.latest
				: standing.version_id!;
	const decided = await db
		.insertInto('contribution_decisions')
		.values({
			...{ contribution_id: id, centre_id: standing.centre_id, version_id: version },
			...{ decision: verdict.decision, ...photoOf(verdict, standing) },
			...('reason' in verdict && { reason: verdict.reason, words: verdict.words?.trim() || null }),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.updateTable('contribution_holds')
		.where('contribution_id', '=', id)
		.where('released_at', 'is', null)
		.set({ released_at: db.acting.at.toString(), released_by_id: db.acting.staffId })
		.execute();
	await tellJournal(db, verdict.decision, id);
	await queueToTell(db, { contributionId: id, centreId: standing.centre_id, by: 'team' });
	return { decided: decided.id };
}

/** A decision was a mistake: what stood before stands again, and both stay told. Only the last one may be. */
export async function takeBack(
	db: Db,
	decisionId: string
): Promise<{ takenBack: string } | Refusal<'unknown-decision' | 'not-last'>> {
	const row = await db
		.selectFrom('contribution_decisions')
		.where('id', '=', decisionId)
		.where('decision', '<>', 'withdraw')
		.select(['contribution_id', 'centre_id'])
		.executeTakeFirst();
	if (!row) return refuse('unknown-decision', 'Cette décision n’existe plus. Rechargez la page.');
	await takeTurn(db, `contribution ${row.contribution_id}`);
	const last = await db
		.selectFrom('contribution_decisions')
		.where('contribution_id', '=', row.contribution_id)
		.where('undone_at', 'is', null)
		.select('id')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	if (last?.id !== decisionId) {
		return refuse('not-last', 'Une autre décision a été prise depuis. Rechargez la page.');
	}
	await db
		.updateTable('contribution_decisions')
		.where('id', '=', decisionId)
		.set({ undone_at: db.acting.at.toString(), undone_by_id: db.acting.staffId })
		.execute();
	await tellJournal(db, 'take-back', row.contribution_id);
	const { contribution_id: contributionId, centre_id: centreId } = row;
	await queueToTell(db, { contributionId, centreId, by: 'team' });
	return { takenBack: row.contribution_id };
}

async function readStanding(db: Db, id: string): Promise<Standing | null> {
	const { rows } = await sql<Standing>`
		select c.subject, c.centre_id, v.id as latest, d.decision, d.version_id, d.photo_id,
			coalesce(l.nth >= v.nth, false) as is_decided
		from contributions c
		join lateral (select x.id, x.nth from contribution_versions x
			where x.contribution_id = c.id and x.way = 'author' order by x.nth desc limit 1) v on true
		left join lateral (select x.decision, x.version_id, x.photo_id from contribution_decisions x
			where x.contribution_id = c.id and x.undone_at is null and x.decision <> 'refuse'
			order by x.id desc limit 1) d on true
		left join lateral (select y.nth from contribution_decisions x join contribution_versions y on y.id = x.version_id
			where x.contribution_id = c.id and x.undone_at is null order by y.nth desc limit 1) l on true
		where c.id = ${id}`.execute(db);
	return rows[0] ?? null;
}

function refuseVerdict(
	{ decision, subject, latest, is_decided: isDecided }: Standing,
	versionId: string,
	verdict: Verdict
): DecideRefusal | null {
	if (latest !== versionId) {
		return refuse('read-again', 'Ce message vient de changer. Relisez-le, puis décidez.');
	}
	const isShown = decision === 'publish' || decision === 'restore';
	const may: Record<Verdict['decision'], boolean> = {
		// A refusal is taken back first, in somebody's name; what is hidden is shown again as it was.
		publish: decision !== 'withdraw' && (!isDecided || (isShown && isCorrection(verdict))),
		refuse: decision !== 'withdraw' && !isDecided,
		...{ hide: isShown, restore: decision === 'hide' }
	};
	if (!may[verdict.decision]) {
		return refuse('not-now', 'Un ou une collègue vient de décider. Rechargez la page.');
	}
	if (verdict.decision === 'publish' && isPrivate(subject)) {
		return refuse(
			'private',
			'C’est une affaire entre voisins\u00a0: répondez-lui, ne la publiez pas.'
		);
	}
	return verdict.decision === 'publish' && verdict.corrected
		? refuseCorrected(verdict.corrected)
		: null;
}

/** What is published is corrected, as somebody who reads it asked. */
const isCorrection = (verdict: Verdict) =>
	verdict.decision === 'publish' && verdict.corrected !== null;

function refuseCorrected({
	words,
	reason
}: {
	words: string;
	reason: string;
}): DecideRefusal | null {
	const said = words.trim();
	if (said.length < 3 || said.length > 600 || reason.trim().length < 3 || reason.length > 300) {
		return refuse('words', 'Écrivez le message corrigé, et pourquoi vous le corrigez.');
	}
	const [left] = findPersonal(said);
	if (!left) return null;
	return refuse(
		'personal',
		`Il reste ${PERSONAL[left.kind].said}\u00a0: retirez-le avant de publier.`
	);
}

/** Her words stay; beside them, those of a colleague, where she said that it was. */
async function correct(
	db: Db,
	id: string,
	{ latest }: Standing,
	{ words, reason }: { words: string; reason: string }
): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		insert into contribution_versions (centre_id, contribution_id, way, words, place_id, street, town, insee,
			latitude, longitude, snapped_to, reason, recorded_at, recorded_by)
		select v.centre_id, v.contribution_id, 'moderator', ${words.trim()}, v.place_id, v.street, v.town, v.insee,
			v.latitude, v.longitude, v.snapped_to, ${reason.trim()}, ${db.acting.at.toString()}::timestamptz,
			${db.acting.staffId}::uuid
		from contribution_versions v where v.id = ${latest} and v.contribution_id = ${id} returning id`.execute(
		db
	);
	return rows[0]!.id;
}

function photoOf(verdict: Verdict, standing: Standing) {
	if (verdict.decision === 'restore') return { photo_id: standing.photo_id };
	if (verdict.decision !== 'publish' || !verdict.photo) return {};
	return 'show' in verdict.photo
		? { photo_id: verdict.photo.show }
		: { photo_reason: verdict.photo.leaveOut };
}

const tellJournal = (db: Db, action: string, id: string) =>
	writeJournal(db, { action, kind: 'contribution', id });
