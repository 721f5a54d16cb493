import { createHash, randomBytes } from 'node:crypto';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../tests/database/a-tuesday.ts';
import {
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';
import { callHelp, giveUpHelp, ownCall } from './own-call.ts';

export { A_TUESDAY };
export const TODAY = '2026-11-24';
export const later = (minutes: number) => A_TUESDAY.add({ seconds: Math.round(minutes * 60) });

/** A screen of a lobby that a machine holds. */
export async function installKiosk(
	{ owner }: TestDatabase,
	centreId: string,
	name: string
): Promise<string> {
	const digest = () => createHash('sha256').update(randomBytes(32)).digest();
	const { rows } = await owner.query<{ id: string }>(
		`with k as (insert into kiosks (centre_id, name, recorded_at) values ($1, $2, $3) returning id),
		o as (insert into kiosk_codes (centre_id, kiosk_id, digest, expires_at, recorded_at)
			select $1, k.id, $4, $3::timestamptz + interval '10 minutes', $3 from k returning id, kiosk_id),
		e as (insert into kiosk_enrolments (centre_id, kiosk_id, code_id, token_digest, recorded_at)
			select $1, o.kiosk_id, o.id, $5, $3 from o)
		select id from k`,
		[centreId, name, A_TUESDAY.subtract({ hours: 24 }).toString(), digest(), digest()]
	);
	return rows[0]!.id;
}

/** A centre with a kiosk in its lobby, and two colleagues who may hear it. */
export function useCalledCentre() {
	const world = useTestDatabase();
	const story = { world, centreId: '', kiosk: '', nadia: '', karim: '' };
	const at = (now: Temporal.Instant) => ({ database: world.app, now: () => now });
	const kiosk = <T>(work: (db: Db) => Promise<T>, now = A_TUESDAY, id = story.kiosk) =>
		asKiosk(at(now), { id }, work);
	const team = <T>(
		who: 'nadia' | 'karim',
		work: (db: Db) => Promise<T>,
		now = A_TUESDAY,
		centreId = story.centreId
	) =>
		asActing(
			world.app,
			{ staffId: story[who], role: 'accueil', centres: [centreId], at: now },
			work
		);
	return Object.assign(story, {
		atKiosk: kiosk,
		team,
		call: (now = A_TUESDAY, from: { guide: string | null; step: number | null } = NOTHING) =>
			kiosk((db) => callHelp(db, { ...from, language: 'fr' }), now),
		own: (now = A_TUESDAY) => kiosk(ownCall, now),
		giveUp: (now = A_TUESDAY) => kiosk(giveUpHelp, now),
		prepare: async () => {
			story.centreId = await world.addCentre('jacques-brel');
			story.kiosk = await installKiosk(world, story.centreId, 'Hall');
			for (const [who, name] of [
				['nadia', 'Nadia Haddad'],
				['karim', 'Karim Vasseur']
			] as const) {
				const { rows } = await world.owner.query<{ id: string }>(
					`insert into staff_members (display_name, recorded_at) values ($1, $2) returning id`,
					[name, A_TUESDAY.toString()]
				);
				story[who] = rows[0]!.id;
				await world.owner.query(
					`insert into memberships (staff_id, centre_id, role, started_at) values ($1, $2, 'accueil', $3)`,
					[story[who], story.centreId, A_TUESDAY.toString()]
				);
			}
		},
		clear: () =>
			world.owner.query(
				'truncate help_calls, help_call_answers, help_call_ends, kiosk_revocations cascade'
			),
		count: async (table: string) =>
			Number((await world.owner.query(`select count(*) from ${table}`)).rows[0].count)
	});
}

const NOTHING = { guide: null, step: null };
