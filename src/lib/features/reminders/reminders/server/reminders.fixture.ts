import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addPerson, addPhone, recordConsent } from '#lib/features/people/people/index.server.ts';
import type { SmsLine } from '#lib/features/reminders/messages/index.server.ts';
import { addProcedure, tellOutcome } from '#lib/features/reminders/procedures/index.server.ts';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import type {
	Capabilities,
	SmsMessage,
	Submission
} from '#lib/platform/sms/providers/sms-provider.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { takeAnswer } from './answers/take-answer.ts';
import { leaveReminders, type LeavingWorld } from './leave/leave-reminders.ts';
import { planAllCentres } from './plan/plan-reminders-of-all.ts';

export { atOnce } from '../../../../../../tests/database/at-once.ts';
export { done };

const CAPABILITIES: Capabilities = {
	receipts: true,
	inbound: true,
	idempotencyKey: false,
	alphaSender: true,
	validity: true,
	automation: true
};

/** What the network of telephones received, and what it answers next. */
export type Network = {
	received: SmsMessage[];
	/** Told before each is taken; accepts unless it answers otherwise. */
	answer: (message: SmsMessage) => Submission | Promise<Submission>;
};

export function useReminders(timeZone = 'Europe/Paris') {
	const world = useTestDatabase();
	const network: Network = { received: [], answer: ({ id }) => ({ accepted: id }) };
	/** E-mails leave, or not. */
	const mail: { delivery: 'none' | 'mailbox'; smtp: null } = { delivery: 'none', smtp: null };
	const clock = { now: Temporal.Instant.from('2026-11-24T09:00:00Z') };
	const centre: Centre = { id: '', slug: 'brel', name: 'Centre Brel', commune: null, timeZone };
	/** Planned with it each time, as all of a network are; far enough to be on another day in the evening. */
	const faraway: Centre = { ...centre, slug: 'reunion', timeZone: 'Indian/Reunion' };
	let numbers = 10;
	const line: SmsLine = {
		provider: {
			name: 'kannel',
			capabilities: CAPABILITIES,
			submit: async (message) => {
				const said = await network.answer(message);
				if (!('transient' in said)) network.received.push(message);
				return said;
			},
			parseReceipt: () => [],
			parseInbound: () => []
		},
		...{ sender: '36000', stagingNumber: null, centsPerSms: 5, aSecond: 500, hearsAnswers: true }
	};
	const leaving = () =>
		({
			database: world.app,
			now: () => clock.now,
			isDemo: false,
			origin: 'https://declic.exemple.fr',
			secrets: { sms: KEY } as Secrets,
			mail
		}) as LeavingWorld;
	const actAs = <T>(role: ActingRole, work: (db: Db) => Promise<T>) =>
		asActing(world.app, { staffId: null, role, centres: [centre.id], at: clock.now }, work);
	const act = <T>(work: (db: Db) => Promise<T>) => actAs('referent-famille', work);
	beforeAll(async () => {
		centre.id = await world.addCentre(centre.slug);
		await world.owner.query('update centres set time_zone = $2, name = $3 where id = $1', [
			centre.id,
			timeZone,
			centre.name
		]);
		await givePhone(world.owner, centre.id);
		faraway.id = await world.addCentre(faraway.slug);
		await world.owner.query('update centres set time_zone = $2 where id = $1', [
			faraway.id,
			faraway.timeZone
		]);
	});
	/** Somebody with a mobile of her own, who agreed to be reminded. */
	async function addReachable(familyName: string, number = `+3363998${++numbers + 1000}`) {
		return act(async (db) => {
			const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
			await addPhone(db, id, { number, owner: 'own', isFictional: true });
			done(await recordConsent(db, { personId: id, purpose: 'reminders', answer: 'given' }));
			return { id, number };
		});
	}
	return {
		...{ world, network, clock, mail, centre, faraway, line, act, actAs, leaving, addReachable },
		/** The civil time that it is from now on in the centre. */
		at: (civil: string) => {
			clock.now = Temporal.PlainDateTime.from(civil).toZonedDateTime(timeZone).toInstant();
		},
		/** A démarche of hers, with its first date. */
		async addDemarche(personId: string, dueOn: string, rhythm: 'once' | 'quarterly' = 'once') {
			const today = clock.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
			return act(async (db) => {
				const demarche = { personId, kind: 'declaration-trimestrielle-caf', dueOn, rhythm, today };
				return done(await addProcedure(db, { ...demarche, companionId: null, bring: '' })).id;
			});
		},
		done: (personId: string, procedureId: string, dueOn: string) =>
			act(async (db) =>
				done(await tellOutcome(db, { procedureId, personId, outcome: 'done', dueOn, today: dueOn }))
			),
		plan: () => planAllCentres(leaving(), [centre, faraway]),
		/** Until nothing is due any more. */
		async leave(by: SmsLine | null = line) {
			for (let turn = 0; turn < 200; turn += 1) {
				const { looked, waitMs } = await leaveReminders(leaving(), by, [centre]);
				if (waitMs > 0) await pause(waitMs);
				else if (looked === 0) return;
			}
			throw new Error('something is due for ever');
		},
		answered: (from: string, text: string, key = `${from} ${text} ${clock.now}`) =>
			takeAnswer(leaving(), line, { key, from, to: '36000', text, at: null }, [centre]),
		/** How each of her reminders stands: « P7D sms », « P1D waits ». */
		async outcomes(personId: string) {
			const { rows } = await world.owner.query<{ step: string; said: string }>(
				`select step, coalesce(outcome || coalesce(' ' || reason, ''), 'waits') as said
				from reminders where person_id = $1 order by due_on, leaves_at, step`,
				[personId]
			);
			return rows.map(({ step, said }) => `${step} ${said}`);
		}
	};
}

const KEY = randomBytes(32);

/** The telephone at the head of the centre's letters. */
async function givePhone(
	owner: { query: (text: string, values: unknown[]) => unknown },
	id: string
) {
	await owner.query(
		`insert into letter_models (centre_id, phone, subject, body, recorded_at)
		values ($1, '03 21 00 00 00', 'Objet', 'Texte', now())`,
		[id]
	);
}
