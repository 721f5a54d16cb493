import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { log } from '#lib/platform/log.ts';
import { useDoors, useSite } from './doors.fixture.ts';

const { doorsOpen, ask, here } = useDoors();

/** A page that works as long as it is asked to, by its own thread's time, and says which route it is. */
useSite(`const [, route, ms] = request.url.split(/[/?]/);
	request[Symbol.for('declic.route')] = '/' + route + '/[centre]';
	const from = process.threadCpuUsage();
	const worked = () => {
		const { user, system } = process.threadCpuUsage(from);
		return (user + system) / 1000;
	};
	while (worked() < ms);
	response.end(route);`);

/** By this thread's time. */
function work(ms: number): void {
	const from = process.threadCpuUsage();
	for (;;) {
		const { user, system } = process.threadCpuUsage(from);
		if (user + system > ms * 1_000) return;
	}
}

afterEach(() => void vi.restoreAllMocks());

/** What is logged of stalls while these addresses are asked for; what others did with the machine left out. */
async function logged(...paths: string[]) {
	const levels = { info: vi.spyOn(log, 'info'), warn: vi.spyOn(log, 'warn') };
	for (const path of paths) await ask({ path, headers: here() });
	await ask({ path: '/health' });
	return Object.entries(levels).flatMap(([level, spy]) =>
		spy.mock.calls
			.filter((call) => call.at(-1) === 'stalled')
			.map(([stall]) => ({ level, ...(stall as unknown as { cpuMs: number; routes: string[] }) }))
			.filter(({ cpuMs }) => cpuMs >= 100)
	);
}

test('a page that holds the process is logged by its route, with its length; a quick one is not', async () => {
	await (await doorsOpen()).serve();
	const stalls = await logged('/vite/5', '/lente/120?nom=Martin', '/bloquee/270');
	expect(stalls).toEqual([
		expect.objectContaining({ level: 'info', routes: ['/lente/[centre]'] }),
		expect.objectContaining({ level: 'warn', routes: ['/bloquee/[centre]'] })
	]);
	expect(stalls[0]!.cpuMs).toBeGreaterThanOrEqual(119);
	expect(stalls[1]!.cpuMs).toBeGreaterThanOrEqual(269);
});

test('it is counted among the metrics', async () => {
	await (await doorsOpen()).serve();
	await logged('/comptee/120');
	const { body } = await ask({ path: '/metrics', headers: here() });
	expect(body).toContain('declic_stall_seconds_count{route="/comptee/[centre]"} 1');
});

test('what lasts while nobody is being answered is counted, and not logged', async () => {
	await (await doorsOpen()).serve();
	const spies = [vi.spyOn(log, 'info'), vi.spyOn(log, 'warn')];
	work(120);
	await pause(1);
	await pause(1);
	const { body } = await ask({ path: '/metrics', headers: here() });
	expect(body).toMatch(/declic_stall_seconds_count\{route="none"\} [1-9]/);
	expect(
		spies.flatMap(({ mock }) => mock.calls).filter((call) => call.at(-1) === 'stalled')
	).toEqual([]);
});

test('closed doors watch no more', async () => {
	const doors = await doorsOpen();
	await doors.serve();
	await doors.close();
	await (await doorsOpen()).serve();
	expect(await logged('/encore/120')).toHaveLength(1);
});
