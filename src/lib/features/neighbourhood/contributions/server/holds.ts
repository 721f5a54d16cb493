import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';
import { DECIDED } from './held/decided.ts';
import { SAID } from './held/said.ts';

/** What `contributions` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: { ...SAID, ...DECIDED },
	async erasePast(db, { today }) {
		const at = db.acting.at.toString();
		const erased = async (query: ReturnType<typeof sql>) =>
			Number((await query.execute(db)).numAffectedRows ?? 0);
		return {
			contribution_identities: await erased(
				sql`delete from contribution_identities where month <= ${today}::date - interval '13 months'`
			),
			contribution_urns: await erased(
				sql`delete from contribution_urns where month <= ${today}::date - interval '13 months'`
			),
			contribution_openings: await erased(
				sql`delete from contribution_openings where recorded_at < ${at}::timestamptz - interval '5 years'`
			),
			...(await callbacksPast(erased, today)),
			contribution_stops: await erased(
				sql`delete from contribution_stops where until_day < ${today}::date`
			),
			contribution_photos: await erased(sql`
				delete from contribution_photos p where p.recorded_at < ${at}::timestamptz - interval '1 month'
					and not exists (select from contribution_decisions d
						where d.photo_id = p.id and d.undone_at is null)`)
		};
	}
};

/** That she asked to be called goes with her number, and what came of it too. */
async function callbacksPast(
	erased: (query: ReturnType<typeof sql>) => Promise<number>,
	today: string
) {
	const past = sql`date_trunc('month', k.recorded_at) <= ${today}::date - interval '13 months'`;
	return {
		contribution_callback_tries: await erased(
			sql`delete from contribution_callback_tries t using contribution_callbacks k
				where k.contribution_id = t.contribution_id and ${past}`
		),
		contribution_callbacks: await erased(sql`delete from contribution_callbacks k where ${past}`)
	};
}
