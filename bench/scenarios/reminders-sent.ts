import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSecrets } from '#lib/platform/secrets.ts';
import { sealAccount } from '#lib/platform/sms/keys/seal-account.ts';
import { SMSC_ACCOUNT } from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';
import {
	fillDueReminders,
	setBenchProvider,
	takeDueReminders,
	THIS_MORNING,
	THREE_DAYS
} from '../fill-due-reminders.ts';
import { playBacklog } from '../play-backlog.ts';
import { line, type Line } from '../line.ts';
import { asOwner, type BenchNetwork, NOW } from '../network.ts';
import type { Taken } from '../simulate-smsc.ts';

const PROCESSES = 4;
/** Centres whose reminders leave in the same minute, and how many of them there are. */
const CENTRES = 20;
const SENT = 8_000;
/** As fast as any provider may be said to be. */
const A_SECOND = 500;
const MOST_SECONDS = 120;
const BACKLOG = 50_000;
/** By the provider of the backlog. */
const TAKEN_A_SECOND = 50;

/** Reminders that leave: as fast as they can, and after days when nothing left. */
export async function* remindersSent(network: BenchNetwork): AsyncGenerator<Line> {
	await takeDueReminders(network);
	try {
		yield* sentASecond(network);
		await takeDueReminders(network);
		yield* backlogOfThreeDays(network);
	} finally {
		await takeDueReminders(network);
	}
}

/** SMS that a centre of SMS of this machine takes each second of four processes on one database. */
async function* sentASecond(network: BenchNetwork): AsyncGenerator<Line> {
	await fillDueReminders(network, network.centres.slice(1, 1 + CENTRES), THIS_MORNING, SENT);
	const smsc = start('simulate-smsc.ts', {});
	const [address] = (await once(smsc, 'message')) as [string];
	await setBenchProvider(network, await sealed(network, address), A_SECOND);
	const env = { BENCH_APP_URL: network.appUrl, BENCH_DATA: network.dataDir, BENCH_NOW: NOW };
	const senders = Array.from({ length: PROCESSES }, () => start('send-reminders.ts', env));
	try {
		await Promise.all(senders.map((sender) => once(sender, 'message')));
		for (const sender of senders) sender.send('go');
		await untilAllReceived(network);
		smsc.send('and?');
		const [{ count, twice, seconds }] = (await once(smsc, 'message')) as [Taken];
		if (count !== SENT || twice > 0) throw new Error(`${count} SMS of ${SENT}, ${twice} twice`);
		yield line('reminders-sent/a second, four processes', count / seconds, 'SMS/s');
	} finally {
		for (const child of [...senders, smsc]) await stop(child);
	}
}

/** What waited for three days, in the whole network: by its deadline, in its hours, as fast as is taken. */
async function* backlogOfThreeDays(network: BenchNetwork): AsyncGenerator<Line> {
	await fillDueReminders(network, network.centres, THREE_DAYS, BACKLOG);
	const { sent, aSecond, realSeconds } = await playBacklog(network, TAKEN_A_SECOND);
	yield line(`reminders-sent/backlog of ${BACKLOG}, a second`, aSecond, 'SMS/s', {
		baseline: TAKEN_A_SECOND,
		against: 'what the provider takes'
	});
	yield line(`reminders-sent/backlog of ${BACKLOG}`, realSeconds, 's', {
		baseline: sent / TAKEN_A_SECOND,
		against: 'the time that the provider takes'
	});
}

function start(file: string, env: Record<string, string>): ChildProcess {
	const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
	return fork(path, { env: { ...process.env, ...env } });
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	child.kill();
	await once(child, 'exit');
}

async function sealed({ dataDir }: BenchNetwork, address: string): Promise<Buffer> {
	const secrets = await openSecrets(dataDir, {});
	if ('refusal' in secrets) throw new Error(secrets.message);
	return sealAccount(secrets, { provider: 'smpp', address, secret: 'bench', ...SMSC_ACCOUNT });
}

/** Until a receipt came of each. */
async function untilAllReceived({ ownerUrl }: BenchNetwork): Promise<void> {
	for (let second = 0; second < MOST_SECONDS; second += 1) {
		const { rows } = await asOwner<{ delivered: number }>(
			ownerUrl,
			`select count(*)::int as delivered from sms_receipts where state = 'delivered' and source = 'receipt'
				and sms_id in (select id from sms_messages where provider = 'smpp')`
		);
		if (rows[0]!.delivered === SENT) return;
		await pause(1_000);
	}
	const { rows } = await asOwner(
		ownerUrl,
		`select outcome, reason, count(*)::int from reminders where leaves_at::date = $1 group by 1, 2`,
		[NOW]
	);
	throw new Error(`not all of them were received: ${JSON.stringify(rows)}`);
}
