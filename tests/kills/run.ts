// Kills the application, its database, or both, many times while people work, and checks that
// nothing they were told is lost, doubled or half done:
//   node tests/kills/run.ts --kills 200 [--seed 1] [--people 8] [--out kills.json]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rehearse } from './rehearse.ts';
import { summarise } from './summarise.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => process.exit(130));
}
const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		seed: { type: 'string', default: '1' },
		people: { type: 'string', default: '8' },
		out: { type: 'string' }
	}
});

const rehearsal = await rehearse({
	kills: Number(values.kills),
	seed: Number(values.seed),
	people: Number(values.people),
	restMs: 2_500,
	tell: (line) => console.log(line)
});
const summary = summarise(rehearsal);
console.log(summary.table);
console.log(JSON.stringify(summary.json));
if (values.out) writeFileSync(values.out, `${JSON.stringify(summary.json, null, '\t')}\n`);
process.exitCode = summary.isSound ? 0 : 1;
