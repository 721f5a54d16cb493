// One of the processes that the bench counts SMS with: sends what is due as the job of each minute does,
// from the moment it is told to until it is left alone. Environment: BENCH_APP_URL, BENCH_DATA, BENCH_NOW.
import { setTimeout as pause } from 'node:timers/promises';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import {
	type LeavingWorld,
	sendDueReminders
} from '#lib/features/reminders/reminders/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { openSecrets } from '#lib/platform/secrets.ts';

const BREATH_MS = 200;

const { BENCH_APP_URL, BENCH_DATA, BENCH_NOW } = process.env;
const secrets = await openSecrets(BENCH_DATA!, {});
if ('refusal' in secrets) throw new Error(secrets.message);
const database = openPool(BENCH_APP_URL!);
/** The time goes on, or what waits five minutes would wait for ever. */
const now = () =>
	Temporal.Instant.from(BENCH_NOW!).add({ milliseconds: Math.round(performance.now()) });
const world: LeavingWorld = {
	...{ database, now, isDemo: false, secrets, origin: 'https://declic.exemple.fr' },
	mail: { delivery: 'none', smtp: null }
};
const centres = await listCentres(database, now());
process.on('disconnect', () => process.exit());
process.once('message', () => void sendForEver());
process.send!('ready');

async function sendForEver(): Promise<never> {
	for (;;) {
		await sendDueReminders(world, centres, { untilMs: performance.now() + 50_000 });
		await pause(BREATH_MS);
	}
}
