import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addPerson, addPhone, recordConsent } from '#lib/features/people/people/index.server.ts';
import { setProvider } from '#lib/features/reminders/messages/index.server.ts';
import { addProcedure } from '#lib/features/reminders/procedures/index.server.ts';
import { planAllCentres } from '#lib/features/reminders/reminders/index.server.ts';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { SMSC_ACCOUNT } from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';
import { openWorld } from '#lib/platform/world.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { done } from '../database/story-centre.ts';
import type { TestDatabase } from '../database/test-database.ts';

/** The eve of what everybody has to do, a Monday. */
export const EVE = '2026-12-14';
const [DUE, ZONE] = ['2026-12-15', 'Europe/Paris'];

export const at = (civil: string) =>
	Temporal.PlainDateTime.from(civil).toZonedDateTime(ZONE).toInstant();

/** A centre whose SMS go by that SMSC, and the folder of its keys. */
export async function openCentre(database: TestDatabase, port: number) {
	const dataDir = mkdtempSync(join(tmpdir(), 'declic-sms-'));
	onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
	await installJobs(database.ownerUrl, jobs);
	const world = await openWorld({
		...{ appUrl: appUrl(database.ownerUrl), dataDir, isDemo: async () => false },
		env: { SMS_NETWORKS: 'loopback' }
	});
	if ('refusal' in world) throw new Error(world.message);
	const id = await database.addCentre('brel');
	const centre: Centre = { id, slug: 'brel', name: 'Centre Brel', commune: null, timeZone: ZONE };
	const act = <T>(role: ActingRole, moment: Temporal.Instant, work: (db: Db) => Promise<T>) =>
		asActing(world.database, { staffId: null, role, centres: [id], at: moment }, work);
	await database.owner.query(
		`with c as (update centres set time_zone = $2, name = $3 where id = $1 returning id),
			m as (insert into letter_models (centre_id, phone, subject, body, recorded_at)
				select id, '03 21 00 00 00', 'Objet', 'Texte', now() from c)
		insert into reminder_confirmations (centre_id, kind, day, counted, recorded_at)
		select id, 'demarche-due', $4, 10000, now() from c`,
		[id, ZONE, centre.name, EVE]
	);
	const { systemId, password } = SMSC_ACCOUNT;
	const typed = {
		...{ passerelle: `smpp://127.0.0.1:${port}`, identifiant: systemId, 'mot-de-passe': password }
	};
	await asActing(
		world.database,
		{ staffId: null, role: 'administration', centres: [], at: at('2026-12-10T08:00') },
		async (db) =>
			done(
				await setProvider(
					db,
					{ ...world, origin: 'http://localhost' },
					{
						...{
							provider: 'smpp',
							sender: '36123',
							stagingNumber: null,
							centsPerSms: 5,
							aSecond: 50
						},
						typed
					}
				)
			)
	);
	onTestFinished(() => world.close());
	return { world, centre, act, dataDir };
}

/** So many who agreed to be reminded of something to do on the 15th; every twelfth shares the telephone before. */
export async function addPeople(
	{ act, centre, world }: Awaited<ReturnType<typeof openCentre>>,
	count: number
): Promise<{ id: string; number: string }[]> {
	const before = at('2026-12-10T08:00');
	const people: { id: string; number: string }[] = [];
	for (let nth = 0; nth < count; nth += 1) {
		const number = nth % 12 === 11 ? people[nth - 1]!.number : `+3363998${1000 + nth}`;
		const id = await act('referent-famille', before, async (db) => {
			const added = done(
				await addPerson(db, { familyName: `Personne ${nth}`, givenName: 'Jeanne' })
			);
			await addPhone(db, added.id, { number, owner: 'own', isFictional: true });
			done(await recordConsent(db, { personId: added.id, purpose: 'reminders', answer: 'given' }));
			const demarche = { personId: added.id, kind: 'declaration-trimestrielle-caf', dueOn: DUE };
			const more = { rhythm: 'once' as const, today: '2026-12-10', companionId: null, bring: '' };
			done(await addProcedure(db, { ...demarche, ...more }));
			return added.id;
		});
		people.push({ id, number });
	}
	await planAllCentres({ database: world.database, now: () => before }, [centre]);
	return people;
}
