// The agent of a kiosk: it opens the browser, ends it, prints, and forgets.
//   node main.mjs /etc/declic-borne/reglages.json
import { openAllowList } from './allow-list.mjs';
import { cleanStart } from './clean-start.mjs';
import { openDeskEnds } from './desk-ends.mjs';
import { openPermissions } from './permissions.mjs';
import { openPrinting } from './printing.mjs';
import { openRules } from './rules.mjs';
import { openServer } from './server.mjs';
import { openScans } from './scans.mjs';
import { readSettings } from './settings.mjs';
import { packStrip } from './strip-package.mjs';
import { openVisits } from './visits.mjs';
import { routesOf } from './routes.mjs';

const WATCH_MS = 1_000;

// What it writes is for itself; nobody else of the machine reads a visit.
process.umask(0o077);
const settings = readSettings(process.argv[2] ?? '/etc/declic-borne/reglages.json');
await cleanStart(settings.runtime, settings.scans);
const list = openAllowList(settings);
const printing = openPrinting(settings);
const scans = openScans(settings);
const strip = packStrip(settings);
const rules = openRules(settings.policies, strip);
const visits = openVisits(settings, { list, printing, rules, strip });
const permissions = openPermissions(settings);
const routes = routesOf({ visits, printing, scans, permissions, list, rules });
const server = await openServer({ ...settings, strip, visits, routes });
// What a life before this one left in the queue.
await printing.forget();
visits.open(visits.firstPage());

async function pull() {
	if (await list.pull()) visits.listChanged();
}
void pull();
const pulling = setInterval(() => void pull(), settings.pullSeconds * 1000);
const watching = setInterval(() => visits.endIfForgotten(), WATCH_MS);
const listen = openDeskEnds(settings, { permissions, visits });
const listening = setInterval(() => void listen(), settings.listenSeconds * 1000);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.once(signal, async () => {
		clearInterval(pulling);
		clearInterval(watching);
		clearInterval(listening);
		server.close();
		server.closeAllConnections();
		await visits.stop();
		process.exit(0);
	});
}
