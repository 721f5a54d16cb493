import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PhotoReason, RefusalReason } from '../../domain/refusal-reasons.ts';
import { decide, type DecideRefusal, takeBack } from '../decide/decide.ts';
import { listReports, type Report } from './list-reports.ts';

/** What a colleague answers to a report; `told` is what its reader will know of it. */
export type ReportAnswer = { told: string } & (
	| { outcome: 'kept' }
	| { outcome: 'hidden'; reason: RefusalReason }
	| {
			outcome: 'corrected';
			words: string;
			/** Why, as whoever wrote it reads it. */
			why: string;
			/** Why its photo is shown no more; null: as before. */
			leaveOut: PhotoReason | null;
	  }
);
export type ReportRefusal =
	Refusal<'unknown-report' | 'already' | 'told' | 'not-shown' | 'last-words'> | DecideRefusal;

/** Answers a report: what is hidden or corrected is so in the same transaction, or nothing is. */
export async function endReport(
	db: Db,
	id: string,
	answer: ReportAnswer
): Promise<{ ended: string; outcome: ReportAnswer['outcome'] } | ReportRefusal> {
	await takeTurn(db, `report ${id}`);
	const [report] = await listReports(db, { id });
	if (!report) return refuse('unknown-report', 'Ce signalement n’est plus là.');
	if (report.end) {
		return refuse('already', 'Un ou une collègue vient de répondre. Rechargez la page.');
	}
	const told = answer.told.trim();
	if (told.length < 3 || told.length > 500) {
		return refuse('told', 'Écrivez, en une phrase, ce que vous avez décidé et pourquoi.');
	}
	const acted = await act(db, report, answer);
	if ('refusal' in acted) return acted;
	const { id: ended } = await db
		.insertInto('contribution_report_ends')
		.values({
			...{ report_id: id, centre_id: report.centreId, outcome: answer.outcome, words: told },
			decision_id: acted.decided,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, {
		...{ action: `report-${answer.outcome}`, kind: 'contribution', id: report.contributionId }
	});
	return { ended, outcome: answer.outcome };
}

/** What it decides of what was reported; null: nothing. */
async function act(
	db: Db,
	report: Report,
	answer: ReportAnswer
): Promise<{ decided: string | null } | ReportRefusal> {
	const { contributionId, versionId, shown, photoId, isWaiting } = report;
	if (answer.outcome === 'kept') return { decided: null };
	if (answer.outcome === 'hidden') {
		// Another report had it hidden already.
		if (shown === null) return { decided: null };
		const { reason } = answer;
		const verdict = { decision: 'hide', reason, words: null } as const;
		return decide(db, contributionId, { versionId }, verdict);
	}
	if (shown === null) return refuse('not-shown', 'Elle n’est plus publiée\u00a0: rien à corriger.');
	if (isWaiting) {
		return refuse(
			'last-words',
			'De nouveaux mots attendent dans la file\u00a0: lisez-les d’abord.'
		);
	}
	const { words, why, leaveOut } = answer;
	return decide(
		db,
		contributionId,
		{ versionId },
		{
			decision: 'publish',
			corrected: { words, reason: why },
			photo: leaveOut ? { leaveOut } : photoId ? { show: photoId } : null
		}
	);
}

/** The answer was a mistake: what it had hidden or corrected stands as before, and the report waits again. */
export async function undoReport(
	db: Db,
	id: string
): Promise<{ undone: string } | Refusal<'unknown-report' | 'not-last' | 'unknown-decision'>> {
	await takeTurn(db, `report ${id}`);
	const [report] = await listReports(db, { id });
	if (!report?.end) return refuse('unknown-report', 'Cette réponse est déjà annulée.');
	const { decisionId } = report.end;
	if (decisionId && (await stands(db, decisionId))) {
		const done = await takeBack(db, decisionId);
		if ('refusal' in done) return done;
	}
	await db
		.updateTable('contribution_report_ends')
		.where('id', '=', report.end.id)
		.set({ undone_at: db.acting.at.toString(), undone_by_id: db.acting.staffId })
		.execute();
	await writeJournal(db, {
		...{ action: 'report-undo', kind: 'contribution', id: report.contributionId }
	});
	return { undone: id };
}

/** Taken back already on the page of the message, it is no more to undo. */
const stands = async (db: Db, decisionId: string): Promise<boolean> =>
	(await db
		.selectFrom('contribution_decisions')
		.where('id', '=', decisionId)
		.where('undone_at', 'is', null)
		.select('id')
		.executeTakeFirst()) !== undefined;
