import { log } from '#lib/platform/log.ts';
import { openWorld } from '#lib/platform/world.ts';
import { holdDataFolder } from '#lib/platform/postgres/hold-data-folder.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { loadDemoNetworkOnce } from '../../seeds/load-demo-network.ts';
import { buildWhenChanged } from './build-when-changed.ts';
import { openDoors } from './open-doors.ts';
import { readyDatabase } from './ready-database.ts';

const say = (line: string) => console.log(line);
/** What must be undone before leaving, last opened first. */
const leaving: (() => unknown)[] = [];

let isLeaving = false;

/** Leaves once: what fails afterwards fails because the database is being stopped. */
async function leave(code: number): Promise<never> {
	if (isLeaving) return new Promise<never>(() => {});
	isLeaving = true;
	for (const step of leaving.toReversed()) {
		await Promise.try(step).catch((error: unknown) => log.error({ error }, 'while leaving'));
	}
	process.exit(code);
}

type Refusal = { refusal: string; message: string };

/** Unwraps a step, or says its one sentence and leaves everything as it was. */
async function must<T extends object>(step: T): Promise<Exclude<T, Refusal>> {
	if ('refusal' in step) {
		console.error(`\n${(step as unknown as Refusal).message}`);
		return leave(1);
	}
	return step as Exclude<T, Refusal>;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (isLeaving) return;
		say('\nArrêt en cours, un instant…');
		void leave(0);
	});
}
process.on('uncaughtException', (error) => {
	if (isLeaving) return;
	log.fatal({ error }, 'unexpected error');
	console.error(
		'\nDéclic s’est arrêté sur une erreur inattendue. Vos données sont intactes : relancez.'
	);
	void leave(1);
});

const settings = await must(readSettings(process.env));
say('Déclic démarre.');
const doors = await must(await openDoors(settings));
leaving.push(() => doors.close());
const held = await must(
	await holdDataFolder(settings.dataDir, { port: settings.port, command: 'npm start' })
);
leaving.push(() => held.release());
const { dataDir } = settings;
const opening = readyDatabase({ env: process.env, dataDir, takeOver: true, say });
// Asked to stop while the database is starting, wait for it, then stop it.
leaving.push(async () => {
	const opened = await opening.catch(() => null);
	if (opened && 'stop' in opened) await opened.stop();
});
const [built, database] = await Promise.all([buildWhenChanged(say), opening]);
const { appUrl } = await must(database);
if (built) await must(built);

const world = await must(await openWorld({ appUrl, dataDir, env: process.env }));
const loading = await loadDemoNetworkOnce(world, say);
await world.close();

process.env.DECLIC_APP_URL = appUrl;
process.env.DATA_DIR = dataDir;
process.env.NODE_ENV ??= 'production';
await doors.serve();
const howToEnter =
	loading === 'not-empty'
		? 'Pour entrer : npm run --silent declic -- entry --centre NOM-COURT --role direction'
		: 'Sur la page d’accueil, choisissez une personne pour entrer (démonstration, personnes inventées).';
say(`
Déclic est prêt : ouvrez ${settings.origin} dans votre navigateur.
${howToEnter}
Pour arrêter : Ctrl+C.`);
