import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { openWorld } from '#lib/platform/world.ts';
import { loadDemoApart } from '../../seeds/load-demo-apart.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import { beforeLeaving, leaveWhenAsked, must } from './leaving.ts';
import { openDoors } from './open-doors.ts';
import { handOver, openHouse } from './open-house.ts';

// `npm start`: the trial, with its demonstration. `npm run serve` is the one for real people.
const say = (line: string) => console.log(line);
leaveWhenAsked(say);

const settings = await must(readSettings(process.env));
say('Déclic démarre.');
const doors = await must(await openDoors(settings));
beforeLeaving(() => doors.close());
const database = await openHouse({ settings, command: 'npm start', say });

const { appUrl } = database;
const { dataDir, origin } = settings;
const opening = () => openWorld({ appUrl, dataDir, env: process.env, isDemo: readDemo });
const world = await must(await despiteOutages(opening));
await world.close();
const loading = world.isDemo ? 'already' : await loadDemoApart({ appUrl, dataDir }, say);

handOver(database, settings);
await doors.serve();
const working = await must(await runJobs({ ...database, dataDir, origin, env: process.env, say }));
beforeLeaving(() => working.stop());
// Closed before anything else: what is being answered still needs the rest of the house.
beforeLeaving(() => doors.close());
const howToEnter =
	loading === 'not-empty'
		? 'Pour entrer : npm run --silent declic -- entry --centre NOM-COURT --role direction'
		: 'Sur la page d’accueil, choisissez une personne pour entrer (démonstration, personnes inventées).';
say(`
Déclic est prêt : ouvrez ${origin} dans votre navigateur.
${howToEnter}
Pour arrêter : Ctrl+C.`);
