import { giveUpWaiting } from '#lib/features/reminders/messages/index.server.ts';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import type { SmsMessage } from '#lib/platform/sms/providers/sms-provider.ts';
import { type Chance, chanceFrom } from '#lib/shared/seeded-chance.ts';
import type { useReminders } from './reminders.fixture.ts';

type Centre = ReturnType<typeof useReminders>;

type Family = {
	id: string;
	number: string;
	demarche: string;
	/** The date that waits. */
	dueOn: string;
	stoppedAt: Temporal.Instant | null;
};

export type Simulated = {
	families: Family[];
	/** Every SMS that reached the network of telephones, with its moment. */
	received: { message: SmsMessage; at: Temporal.Instant }[];
	kills: number;
	/** Dates that came, and whether she had said STOP by then. */
	dates: { familyId: string; dueOn: string; wasStopped: boolean }[];
};

type Wanted = { from: string; days: number; families: number; kills: number };

/** Before the hours, at ten when most leave, a minute later, in the afternoon, and in the night. */
const HOURS = ['08:30', '10:00', '10:06', '14:00', '18:30', '23:00'];
const STOPS = 0.02;

/**
 * Days of a centre, hour after hour: families do what they must on its date, a few say STOP, and the
 * application, its database or the provider die while reminders leave.
 */
export async function simulateDays(centre: Centre, wanted: Wanted): Promise<Simulated> {
	const { from, days, kills } = wanted;
	const chance = chanceFrom(20_270);
	const families = await settle(centre, wanted, chance);
	const simulated: Simulated = { families, received: [], kills: 0, dates: [] };
	for (let nth = 0; nth < days; nth += 1) {
		const day = Temporal.PlainDate.from(from).add({ days: nth }).toString();
		for (const hour of HOURS) {
			centre.at(`${day}T${hour}`);
			if (hour === HOURS[0]) await centre.plan();
			const isKilled = simulated.kills * days < nth * kills;
			await aMoment(centre, simulated, { isKilled, chance });
		}
		for (const family of families) {
			if (family.dueOn === day) await itsDateComes(centre, simulated, family, chance);
		}
	}
	return simulated;
}

/** Each with a démarche that comes back every three months. */
async function settle(
	centre: Centre,
	{ from, families }: Wanted,
	chance: Chance
): Promise<Family[]> {
	centre.at(`${from}T08:00`);
	const settled: Family[] = [];
	for (let nth = 0; nth < families; nth += 1) {
		const { id, number } = await centre.addReachable(`Famille ${nth}`);
		const first = Temporal.PlainDate.from(from).add({ days: 12 + Math.floor(chance() * 80) });
		const dueOn = first.with({ day: Math.min(first.day, 28) }).toString();
		const demarche = await centre.addDemarche(id, dueOn, 'quarterly');
		settled.push({ id, number, demarche, dueOn, stoppedAt: null });
	}
	return settled;
}

async function aMoment(
	centre: Centre,
	simulated: Simulated,
	{ isKilled, chance }: { isKilled: boolean; chance: Chance }
): Promise<void> {
	const hear = (message: SmsMessage) =>
		void simulated.received.push({ message, at: centre.clock.now });
	const die = () => {
		simulated.kills += 1;
		throw new Error('killed');
	};
	const how = isKilled ? Math.floor(chance() * 4) : -1;
	let handed = 0;
	centre.network.answer = (message) => {
		handed += 1;
		const isTheOne = handed === 2;
		// The application dies before, or after, the provider takes the second of them.
		if (how === 0 && isTheOne) die();
		hear(message);
		if (how === 1 && isTheOne) die();
		if (how === 2 && isTheOne) simulated.kills += 1;
		return how === 2 && isTheOne ? { unknown: 'cut' } : { accepted: message.id };
	};
	const leaving = centre.leave().then(
		() => false,
		() => true
	);
	if (how === 3) {
		await killConnections(centre);
		simulated.kills += 1;
	}
	if ((await leaving) && how < 0) throw new Error('nobody killed it, and it failed');
	// A connection that was killed is told so by the first question that it is asked.
	await despiteOutages(() =>
		centre.world.asOperator([centre.centre.id], giveUpWaiting, centre.clock.now)
	);
}

const killConnections = ({ world }: Centre) =>
	world.owner.query(
		`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and usename = 'declic_app'`
	);

async function itsDateComes(
	centre: Centre,
	simulated: Simulated,
	family: Family,
	chance: Chance
): Promise<void> {
	const { id, demarche, dueOn, number } = family;
	simulated.dates.push({ familyId: id, dueOn, wasStopped: family.stoppedAt !== null });
	await centre.done(id, demarche, dueOn);
	family.dueOn = Temporal.PlainDate.from(dueOn).add({ months: 3 }).toString();
	if (family.stoppedAt !== null || chance() >= STOPS) return;
	centre.network.answer = ({ id: sms }) => ({ accepted: sms });
	await centre.answered(number, 'STOP');
	family.stoppedAt = centre.clock.now;
}
