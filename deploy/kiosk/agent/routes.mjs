import { Refusal } from './refusal.mjs';

const WHY = ['fini', 'vite', 'inactif', 'accueil'];
const ANSWER_SECONDS = 8;

/** What a page of the kiosk may ask of its machine. */
export function routesOf({ visits, printing, permissions, list }) {
	return {
		'GET /etat': () => ({
			visite: visits.isVisited,
			pages: printing.pages,
			horsLigne: !list.isReached
		}),
		'POST /vivant': () => {
			visits.sawLife();
			return {};
		},
		'POST /fin': ({ json }) => {
			const { pourquoi = 'fini' } = json;
			if (!WHY.includes(pourquoi)) throw new Refusal(400, 'Dites pourquoi la visite finit.');
			// The answer leaves before the browser that waits for it is ended.
			setImmediate(() => void visits.end(pourquoi === 'vite' ? '/borne' : '/borne/fini'));
			return { status: 202 };
		},
		'POST /imprimer': async ({ bytes }) => {
			visits.sawLife();
			return printing.print(bytes);
		},
		'POST /liberer': ({ json }) => printing.release(permissions.release(json, visits.kiosk)),
		'POST /ouvrir': ({ json }) => {
			const site = permissions.opening(json, visits.kiosk);
			visits.sawLife();
			visits.openSite(site);
			// Chromium reads its policies again some seconds after they have changed.
			return { site, secondes: ANSWER_SECONDS };
		},
		'POST /pret': ({ json }) => {
			setImmediate(() => visits.isWhole(json.borne));
			return { status: 202 };
		}
	};
}
