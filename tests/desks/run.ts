// So many desks typing at once, and what they were told compared with what is there:
//   node tests/desks/run.ts --desks 30 --seconds 300 [--seed 1] [--out desks.json]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keepDesks } from './keep-desks.ts';
import { summariseDesks } from './summarise.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => process.exit(130));
}
const { values } = parseArgs({
	options: {
		desks: { type: 'string', default: '30' },
		seconds: { type: 'string', default: '300' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string' }
	}
});

const day = await keepDesks({
	desks: Number(values.desks),
	seconds: Number(values.seconds),
	seed: Number(values.seed),
	tell: (line) => console.log(line)
});
const summary = summariseDesks(day);
console.log(summary.table);
console.log(JSON.stringify(summary.json));
if (values.out) writeFileSync(values.out, `${JSON.stringify(summary.json, null, '\t')}\n`);
process.exitCode = summary.isSound ? 0 : 1;
