// Measures the application on a network of full size: one JSON object a line.
//   npm run --silent bench                    everything
//   npm run --silent bench -- --only load     what begins so
//   npm run --silent bench -- --check         and says which targets are missed, and what was lost
//   npm run --silent bench -- --check --keep  and writes the ratios down, for the next nights
import { parseArgs } from 'node:util';
import { appUrl } from '#lib/platform/database/roles.ts';
import { openPostgres } from '#lib/platform/postgres/open-postgres.ts';
import { type Application, startApplication } from './application.ts';
import { tellMissed } from './check.ts';
import { line, type Line } from './line.ts';
import { NOW, readNetwork } from './network.ts';
import { keepNight, readNights, tellLost } from './nights.ts';
import { prepareData, secondsOfSeeding } from './prepare-data.ts';
import { LONE_SCENARIOS, SCENARIOS } from './scenarios.ts';

const { values } = parseArgs({
	options: {
		only: { type: 'string', multiple: true },
		seed: { type: 'string', default: '1' },
		scale: { type: 'string', default: '1' },
		check: { type: 'boolean', default: false },
		keep: { type: 'boolean', default: false }
	}
});
const say = (text: string) => process.stderr.write(`${text}\n`);
const told: Line[] = [];
const tell = (measured: Line) => {
	told.push(measured);
	process.stdout.write(`${JSON.stringify(measured)}\n`);
};

const isAsked = ({ name }: { name: string }) =>
	!values.only || values.only.some((only) => name.startsWith(only));
const names = [...LONE_SCENARIOS, ...SCENARIOS].map(({ name }) => name);
const unknown = values.only?.find((only) => !names.some((name) => name.startsWith(only)));
if (unknown) throw new Error(`no measure begins with « ${unknown} »: ${names.join(', ')}`);
for (const { name, run } of LONE_SCENARIOS.filter(isAsked)) {
	say(`${name}…`);
	for await (const measured of run()) tell(measured);
}
const asked = SCENARIOS.filter(isAsked);
if (asked.length > 0) await runOnNetwork();
const nights = readNights();
if (values.check) {
	tellMissed(told, say);
	for (const lost of tellLost(nights, told)) say(lost);
}
if (values.keep) keepNight(nights, told);

async function runOnNetwork(): Promise<void> {
	const { dataDir } = await prepareData(
		{ seed: Number(values.seed), scale: Number(values.scale) },
		say
	);
	if (!values.only) tell(line('seed', await secondsOfSeeding(dataDir), 's'));
	// The clock stands where the network was told, so that its running courses are still running.
	const env = { DATA_DIR: dataDir, DATABASE_URL: '', DECLIC_NOW: NOW };
	const server = await openPostgres({ dataDir, say });
	if ('refusal' in server) throw new Error(server.message);
	/** Running only while pages are read: it would hold connections to what is copied afterwards. */
	const running: Application[] = [];
	const close = async () => {
		for (const application of running.splice(0)) await application.stop();
	};
	try {
		const network = await readNetwork(server.ownerUrl, appUrl(server.ownerUrl), dataDir);
		for (const { name, visits, run } of asked) {
			say(`${name}…`);
			if (!visits) await close();
			else if (running.length === 0) running.push(await startApplication(env));
			for await (const measured of run(network, running[0]!)) tell(measured);
		}
	} finally {
		await close();
		await server.stop();
	}
}
