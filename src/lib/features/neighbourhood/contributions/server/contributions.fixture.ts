import { beforeAll, beforeEach } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { type Acting, type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { nameDirector } from './decide/name-director.ts';
import { asAuthor } from './own/as-author.ts';
import { forgetHour } from './say/within-hour.ts';
import { type Came, type Said, sayContribution } from './say/say-contribution.ts';

export { A_TUESDAY };
export const TODAY = '2026-11-24';
export const KEY = Buffer.alloc(32, 'voices');

type Work<T> = (db: Db) => Promise<T>;
type Reading = { at?: Temporal.Instant; staffId?: string };

const SAID: Said = {
	...{
		door: 'idea',
		subject: null,
		words: 'Un banc devant la pharmacie.',
		where: { nowhere: true }
	},
	...{ isWithAdult: false, language: 'fr', endsOn: null, photo: null }
};
const CAME: Extract<Came, { channel: 'web' | 'kiosk' }> = {
	...{ channel: 'web', contact: null },
	sending: { isTrapped: false, seconds: 60, sentBefore: 0 },
	trace: { address: '192.0.2.7', at: '2026-11-24T08:00:00Z', browser: null, kioskId: null }
};

/** Two centres that read what residents say; the first one has named who answers for what it publishes. */
export function useContributions() {
	const world = useTestDatabase();
	const centres = { brel: '', digue: '' };
	const staff = { karim: '', lea: '', ines: '' };
	beforeAll(async () => {
		centres.brel = await world.addCentre('jacques-brel');
		centres.digue = await world.addCentre('la-digue');
		const add = async (name: string, role: 'animateur' | 'coordination', centreId: string | null) =>
			(
				await world.asOperator(centreId ? [centreId] : [], (db) =>
					addStaffMember(db, { name, role, centreId })
				)
			).staffId;
		staff.karim = await add('Karim Essai', 'animateur', centres.brel);
		staff.lea = await add('Léa Essai', 'animateur', centres.brel);
		staff.ines = await add('Inès Vasseur', 'coordination', null);
		await world.as('direction', centres.brel, (db) => nameDirector(db, 'Philippe Essai'));
	});
	beforeEach(forgetHour);
	const act = <T>(acting: Partial<Acting> & { role: ActingRole }, work: Work<T>) =>
		asActing(world.app, { staffId: null, centres: [], at: A_TUESDAY, ...acting }, work);
	const visitor = <T>(work: Work<T>, centreId: string | null = null, at = A_TUESDAY) =>
		asVisitor({ database: world.app, now: () => at }, centreId, work);
	const around = (centreId: string) => ({
		...{ centre: { id: centreId, timeZone: 'Europe/Paris' }, secrets: { voices: KEY } },
		...{ dataDir: '/nowhere', today: TODAY }
	});
	return {
		...{ world, centres, staff, visitor, around },
		/** An animator of Jacques Brel; another one, when she is named. */
		brel: <T>(work: Work<T>, { at = A_TUESDAY, staffId = staff.karim }: Reading = {}) =>
			act({ role: 'animateur', centres: [centres.brel], staffId, at }, work),
		digue: <T>(work: Work<T>) => act({ role: 'animateur', centres: [centres.digue] }, work),
		desk: <T>(work: Work<T>) =>
			act({ role: 'accueil', centres: [centres.brel], staffId: staff.lea }, work),
		network: <T>(work: Work<T>) => act({ role: 'coordination', staffId: staff.ines }, work),
		author: <T>(ticket: string, work: (db: Db, id: string) => Promise<T>, at = A_TUESDAY) =>
			asAuthor({ world: { database: world.app, now: () => at } }, ticket, work),
		say: (
			change: Partial<Said> = {},
			came: Partial<Extract<Came, { channel: 'web' | 'kiosk' }>> = {},
			{ at = A_TUESDAY, centreId = centres.brel } = {}
		) =>
			visitor(
				(db) => sayContribution(db, { ...SAID, ...change }, { ...CAME, ...came }, around(centreId)),
				centreId,
				at
			)
	};
}

/** It was done: what came of it. */
export function done<T extends object>(result: T): Exclude<T, { refusal: string }> {
	if ('refusal' in result) throw new Error(JSON.stringify(result));
	return result as Exclude<T, { refusal: string }>;
}
