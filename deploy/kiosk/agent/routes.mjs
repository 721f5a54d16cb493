import { Refusal } from './refusal.mjs';

const WHY = ['fini', 'vite', 'inactif', 'accueil'];
/** When the browser has not answered by then: it is asked again and again. */
const LATER_SECONDS = 8;

/** What a page of the kiosk may ask of its machine. */
export function routesOf({ visits, printing, scans, permissions, list, rules }) {
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
		'POST /scans': () => ({ scans: scans.list() }),
		'POST /scan': ({ json }) => scans.give(json.nom),
		'POST /liberer': ({ json }) => printing.release(permissions.release(json, visits.kiosk)),
		'POST /ouvrir': async ({ json }) => {
			const site = permissions.opening(json, visits.kiosk);
			visits.sawLife();
			const isOpen = await visits.openSite(site);
			if (!isOpen) console.error('the browser has not taken the opening of a site yet');
			return { site, secondes: isOpen ? 0 : LATER_SECONDS };
		},
		/** The strip tells which rules the browser has. */
		'POST /regles': ({ json }) => {
			rules.wereTaken(json.pose);
			return {};
		},
		'POST /pret': ({ json }) => {
			setImmediate(() => visits.isWhole(json.borne));
			return { status: 202 };
		}
	};
}
