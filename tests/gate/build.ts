// Builds the site exactly as `npm start` does, so that the journeys find it ready.
import { buildWhenChanged } from '../../src/serve/build-when-changed.ts';

const refused = await buildWhenChanged(console.log);
if (refused) {
	console.error(refused.message);
	process.exitCode = 1;
}
