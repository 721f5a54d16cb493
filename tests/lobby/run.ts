// So many visits at the kiosks of some lobbies, as in a long night, and what the server still holds of them:
//   node tests/lobby/run.ts --visits 2000 [--seed 1]
import { parseArgs } from 'node:util';
import { keepLobbies } from './keep-lobbies.ts';
import { summariseLobbies } from './summarise.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => process.exit(130));
}
const { values } = parseArgs({
	options: {
		visits: { type: 'string', default: '2000' },
		seed: { type: 'string', default: '1' }
	}
});

const night = await keepLobbies({
	visits: Number(values.visits),
	seed: Number(values.seed),
	tell: (line) => console.log(line)
});
const summary = summariseLobbies(night);
console.log(summary.table);
console.log(JSON.stringify(summary.json));
process.exitCode = summary.problems.length === 0 ? 0 : 1;
