// One of the processes that the bench counts SMS with: sends what is due by a line of SMPP, until nothing
// is. Environment: BENCH_APP_URL, BENCH_SMSC (its address), BENCH_NOW.
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { leaveReminders } from '../src/lib/features/reminders/reminders/server/leave/leave-reminders.ts';
import type { LeavingWorld } from '#lib/features/reminders/reminders/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { SMSC_ACCOUNT } from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';
import { openSmpp } from '#lib/platform/sms/providers/smpp.ts';
import { openWay } from '#lib/platform/sms/providers/provider-way.ts';

const { BENCH_APP_URL, BENCH_SMSC, BENCH_NOW } = process.env;
const now = () => Temporal.Instant.from(BENCH_NOW!);
const way = openWay(BENCH_SMSC!, Temporal.Duration.from({ seconds: 15 }), now, 'smpps');
if ('refusal' in way) throw new Error(way.message);
const provider = openSmpp(way, { ...SMSC_ACCOUNT, pace: { window: 50 } });
const database = openPool(BENCH_APP_URL!);
const world = {
	database,
	now,
	isDemo: false,
	origin: 'https://declic.exemple.fr',
	secrets: { sms: Buffer.alloc(32, 1) },
	mail: { delivery: 'none', smtp: null }
} as unknown as LeavingWorld;
const line = {
	...{ provider, sender: '36000', stagingNumber: null },
	...{ centsPerSms: 5, aSecond: 500, hearsAnswers: true }
};
const stop = provider.listen!({ receipt: async () => {}, inbound: async () => {} });
const centres = await listCentres(database, now());
for (;;) {
	const looked = await leaveReminders(world, line, centres);
	if (looked === 0) break;
	if (looked === null) await new Promise((resolve) => setTimeout(resolve, 10));
}
await stop();
await database.destroy();
