import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { inviteFirstAdministrator } from '#lib/features/house/keys/index.server.ts';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { readMigrations } from '#lib/platform/database/migrate.ts';
import { openProbe } from '#lib/platform/database/probe.ts';
import { log } from '#lib/platform/log.ts';
import { openWorld } from '#lib/platform/world.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import { buildWhenChanged } from './build-when-changed.ts';
import { examine, rememberHealth } from './health.ts';
import { beforeLeaving, leave, leaveWhenAsked, must } from './leaving.ts';
import { openDoors } from './open-doors.ts';
import { handOver, openHouse } from './open-house.ts';
import { readProductionSettings } from './production-settings.ts';
import { refuseDemo } from './refuse-demo.ts';
import { waitForDatabase } from './wait-for-database.ts';
import { watchRequest } from './watch-requests.ts';
import { watchState } from './watch-state.ts';

// `npm run serve`: production. Sentences for the operator on one stream, the log on the other.
const say = (line: string) => console.error(line);
leaveWhenAsked(say);

if (process.argv.includes('--prepare')) {
	const refused = await buildWhenChanged(say);
	if (refused) await must(refused);
	say('Les pages sont prêtes.');
	await leave(0);
}

/** Long enough for a register being written, short enough for a supervisor that waits. */
const DRAIN_MS = 20_000;

const settings = await must(readProductionSettings(process.env));
const { dataDir, origin } = settings;
say('Déclic démarre.');
const doors = await must(await openDoors(settings, { watch: watchRequest, patienceMs: DRAIN_MS }));
beforeLeaving(() => doors.close());
// Under systemd, whoever stops the process to update it knows that it comes back.
const command = process.env.INVOCATION_ID ? 'declic.service' : 'npm run serve';
const database = await openHouse({ settings, command, say, ready: waitForDatabase });

const { appUrl, ownerUrl } = database;
const opening = () => openWorld({ appUrl, dataDir, env: process.env, isDemo: readDemo });
const world = await must(await despiteOutages(opening));
beforeLeaving(() => world.close());
const refused = await despiteOutages(() => refuseDemo(world));
if (refused) await must(refused);

const probe = openProbe(ownerUrl);
beforeLeaving(() => probe.close());
watchState(probe);
handOver(database, settings);
const working = await must(await runJobs({ ...database, dataDir, origin, env: process.env, say }));
beforeLeaving(() => working.stop());
const expected = (await readMigrations()).length;
await doors.serve(rememberHealth(() => examine(probe, expected)));
// Closed before anything else: what is being answered still needs the rest of the house.
beforeLeaving(() => doors.close());

// Whoever reads what the server says holds the machine.
const invitation = await despiteOutages(() => inviteFirstAdministrator(world));
if (invitation) {
	say(`
Personne n’administre encore ce site. Ce lien ouvre la porte une seule fois, à la première personne
qui l’utilise ; ne le donnez qu’à elle :
${origin}${invitation}`);
}
if (origin.startsWith('https:') && !settings.trustProxy) {
	say(
		'\nTRUST_PROXY n’est pas dit : tous les visiteurs semblent avoir la même adresse, et les essais de mot de passe de l’un ralentissent tous les autres. Avec un proxy sur cette machine : TRUST_PROXY=loopback.'
	);
}
say(`\nDéclic est prêt : ${origin}`);
log.info('serving');
