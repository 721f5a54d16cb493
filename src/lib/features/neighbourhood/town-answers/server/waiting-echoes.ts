import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs, askAlone } from '#lib/platform/database/ask-in-one.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** « Moi aussi » that came in a burst for one message. */
export type WaitingEchoes = {
	contributionId: string;
	times: number;
	since: string;
	/** Those that count already. */
	counted: number;
	words: string;
};

/** For which messages some wait, the oldest first. */
export async function listWaitingEchoes(db: Db): Promise<WaitingEchoes[]> {
	const { rows } = await sql<WaitingEchoes>`
		select w.contribution_id as "contributionId", w.times, w.since::text as since,
			(select count(*)::integer from contribution_echoes e where e.contribution_id = w.contribution_id) as counted,
			v.words
		from waiting_echoes w
		join lateral (select x.words from contribution_versions x
			where x.contribution_id = w.contribution_id order by x.nth desc limit 1) v on true
		order by w.since, w.contribution_id limit 100`.execute(db);
	return rows;
}

/** Of how many messages. */
export const echoesToRead = asItIs(sql<number>`(select count(*)::integer from waiting_echoes)`);
export const countWaitingEchoes = (db: Db): Promise<number> => askAlone(db, echoesToRead);

/** A colleague says whether those that wait for a message count: told by her, and never by whom they were said. */
export async function settleEchoes(
	db: Db,
	contributionId: string,
	isCounted: boolean
): Promise<{ settled: number } | Refusal<'none-waits'>> {
	const { rows } = await sql<{ settled: number }>`
		select settle_echoes(${contributionId}::uuid, ${isCounted}, ${db.acting.at.toString()}::timestamptz) as settled
		`.execute(db);
	const { settled } = rows[0]!;
	if (settled === 0) {
		return refuse('none-waits', 'Quelqu’un de l’équipe a déjà répondu\u00a0: rien n’attend plus.');
	}
	const action = isCounted ? 'show' : 'keep';
	await writeJournal(db, { action, kind: 'contribution-echoes', id: contributionId });
	return { settled };
}
