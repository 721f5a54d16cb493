// At rest, the first screen asks for the screens of the kiosk to be kept for when the network is gone; once
// all of it is there, the agent of the machine is told, and takes it for the visits to come (deploy/kiosk).
import { askAgent } from './agent.js';
import { visitNow } from './visit.js';

const EVERY_MS = 60_000;
const root = document.documentElement;

/** What is there, and the day: the week that the screens tell grows old, and is taken anew each day. */
function wordFor({ current, told, isWhole }) {
	if (isWhole) return `${current} ${new Date().toISOString().slice(0, 10)}`;
	// A kiosk just made, or a new copy: what is to be read is there, and the sounds may take an hour.
	return told?.startsWith(`${current} `) ? told : `${current} à lire`;
}

/** What was taken once says so itself: the machine is not asked again each time it is opened. */
async function tellAgent(state, worker) {
	const whole = wordFor(state);
	if (state.told === whole || root.dataset.told === whole) return;
	root.dataset.told = whole;
	const body = JSON.stringify({ borne: document.querySelector('.kiosk').dataset.kiosk });
	const answer = await askAgent('/pret', { type: 'application/json', body });
	if (answer?.ok) worker.postMessage({ quoi: 'dit', whole }, []);
}

async function keepAtRest() {
	await navigator.serviceWorker.register('/borne-sans-reseau.js', { scope: '/borne' });
	const { active } = await navigator.serviceWorker.ready;
	let told = Promise.resolve();
	navigator.serviceWorker.addEventListener('message', ({ data }) => {
		const state = data?.garde;
		if (!state?.current) return;
		root.dataset.kept = state.isWhole ? 'all' : 'screens';
		told = told.then(() => tellAgent(state, active));
	});
	// Somebody is there: nothing changes under her eyes.
	const ask = () => visitNow() || active.postMessage({ quoi: 'au-repos' }, []);
	ask();
	setInterval(ask, EVERY_MS);
}

// Without https, a browser keeps nothing: it shows what the network brings.
if (navigator.serviceWorker) keepAtRest().catch(() => {});
