import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { MeasuredPlan } from '#lib/features/learning/groups/server/proposals/measure-plan.fixture.ts';
import { line, type Line } from '../line.ts';

const run = promisify(execFile);
const PROGRAM = 'src/lib/features/learning/groups/server/proposals/measure-plan.fixture.ts';

/** People, offers, seed, and how many slots more each person has than she asked for. */
const TERRITORIES = [
	[30, 5, 1, 0],
	[30, 5, 3, 3],
	[120, 20, 1, 0],
	[120, 20, 2, 4],
	[500, 70, 1, 0],
	[500, 70, 2, 6],
	[500, 70, 3, 12],
	[3000, 420, 1, 0]
] as const;

/** Groups of invented territories, sparse and dense, each planned by a process of its own. */
export async function* groups(): AsyncGenerator<Line> {
	for (const [people, offers, seed, by] of TERRITORIES) {
		const { stdout } = await run(process.execPath, [
			PROGRAM,
			...[people, offers, seed, by].map(String)
		]);
		const measured = JSON.parse(stdout) as MeasuredPlan;
		if (measured.broken > 0) throw new Error(`a rule is broken: ${people}/${offers}, seed ${seed}`);
		const name = `groups/${people} people, ${offers} offers, ${measured.choices} choices`;
		yield line(`${name}/preview`, measured.preview, 'ms');
		if (measured.placed > 0) yield line(`${name}/most placed`, measured.placed, 's');
		yield line(`${name}/all goals`, measured.all, 's');
		yield line(`${name}/processor`, measured.processor, 's');
		yield line(`${name}/memory`, measured.memory, 'MB');
	}
}
