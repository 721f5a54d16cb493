import { listCentres } from '#lib/features/house/centres/index.server.ts';
import type { SmsLine } from '#lib/features/reminders/messages/index.server.ts';
import {
	leaveReminders,
	type LeavingWorld
} from '#lib/features/reminders/reminders/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import type { SmsMessage } from '#lib/platform/sms/providers/sms-provider.ts';
import { asOwner, type BenchNetwork, TODAY } from './network.ts';

export type Played = {
	sent: number;
	/** Of the clock of the play, while the hours are open. */
	aSecond: number;
	/** Of the machine, for all of it. */
	realSeconds: number;
};

type Left = { message: SmsMessage; at: Temporal.Instant };

const ZONE = 'Europe/Paris';
/** The machine is back a moment before the hours; nobody is written to before nine, or from seven. */
const BACK = Temporal.PlainDateTime.from(`${TODAY}T08:59:45`).toZonedDateTime(ZONE).toInstant();
const [OPENS, CLOSES] = [9, 19];

/**
 * Plays what waited, to its end: the time that the machine takes goes by, and that of waiting is passed.
 * Throws when something leaves out of its hours, after its deadline, out of order, twice, or not at all.
 */
export async function playBacklog(network: BenchNetwork, aSecond: number): Promise<Played> {
	const secrets = await openSecrets(network.dataDir, {});
	if ('refusal' in secrets) throw new Error(secrets.message);
	const database = openPool(network.appUrl);
	const began = performance.now();
	let passedMs = 0;
	const now = () => BACK.add({ milliseconds: Math.round(performance.now() - began + passedMs) });
	const left: Left[] = [];
	const line = lineTo((message) => left.push({ message, at: now() }), aSecond);
	const world: LeavingWorld = {
		...{ database, now, isDemo: false, secrets, origin: 'https://declic.exemple.fr' },
		mail: { delivery: 'none', smtp: null }
	};
	const centres = await listCentres(database, now());
	for (;;) {
		const { looked, waitMs, failed } = await leaveReminders(world, line, centres, { wait: pass });
		if (failed.length > 0) throw new Error(`${failed.length} centres failed`);
		if (waitMs > 0) await pass(waitMs);
		else if (looked === 0) {
			const next = await nextOne(network);
			if (!next) break;
			passedMs += Math.max(0, next.since(now()).total('milliseconds'));
		}
	}
	const realSeconds = (performance.now() - began) / 1000;
	await database.destroy();
	await check(network, left);
	const seconds = left.at(-1)!.at.since(left[0]!.at).total('seconds');
	return { sent: left.length, aSecond: left.length / seconds, realSeconds };

	/** The turn of the provider comes in real time: it is brought nearer by what the clock passes. */
	async function pass(milliseconds: number): Promise<void> {
		passedMs += milliseconds;
		await asOwner(
			network.ownerUrl,
			'update sms_paces set free_at = free_at - make_interval(secs => $1)',
			[milliseconds / 1000]
		);
	}
}

/** When the next of today leaves; null: none does. */
async function nextOne({ ownerUrl }: BenchNetwork): Promise<Temporal.Instant | null> {
	const { rows } = await asOwner<{ next: Temporal.Instant | null }>(
		ownerUrl,
		`select min(leaves_at) as next from reminders where settled_at is null and leaves_at < $1::date + 1`,
		[TODAY]
	);
	return rows[0]!.next;
}

async function check({ ownerUrl }: BenchNetwork, left: readonly Left[]): Promise<void> {
	const ids = new Set(left.map(({ message }) => message.id));
	const outOfHours = left.filter(({ at }) => {
		const { hour } = at.toZonedDateTimeISO(ZONE);
		return hour < OPENS || hour >= CLOSES;
	});
	const late = left.filter(
		({ message, at }) => Temporal.Instant.compare(at, message.validUntil) >= 0
	);
	const outOfOrder = left.filter(({ message }, nth) => {
		const before = left[nth - 1]?.message.validUntil ?? message.validUntil;
		return Temporal.Instant.compare(before, message.validUntil) > 0;
	});
	const { rows } = await asOwner<{ told: string; counted: number }>(
		ownerUrl,
		`select coalesce(outcome || coalesce(' ' || reason, ''), 'waits') as told, count(*)::int as counted
		from reminders where planned_at = '2026-11-24T00:00:07Z' group by 1 order by 1`
	);
	const wrong = {
		twice: left.length - ids.size,
		outOfHours: outOfHours.length,
		late: late.length,
		outOfOrder: outOfOrder.length
	};
	const settled = rows.map(({ told, counted }) => `${counted} ${told}`).join(', ');
	process.stderr.write(`${settled}\n`);
	if (Object.values(wrong).some((count) => count > 0)) {
		throw new Error(`${JSON.stringify(wrong)} of ${left.length}: ${settled}`);
	}
}

function lineTo(hear: (message: SmsMessage) => void, aSecond: number): SmsLine {
	return {
		provider: {
			name: 'smpp',
			capabilities: {
				...{ receipts: true, inbound: true, idempotencyKey: false },
				...{ alphaSender: true, validity: true, automation: true }
			},
			submit: async (message) => {
				hear(message);
				return { accepted: message.id };
			},
			parseReceipt: () => [],
			parseInbound: () => []
		},
		...{ sender: '36000', stagingNumber: null, centsPerSms: 5, aSecond, hearsAnswers: true }
	};
}
