import { countPages } from './count-pages.mjs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';

const TOO_MANY =
	'Vous avez déjà imprimé toutes les pages de ce passage. Demandez à l’accueil : on vous en libère d’autres.';
const NOT_A_PAPER = 'Ce document ne peut pas être imprimé ici. Demandez à l’accueil.';
const NO_PRINTER = 'L’imprimante ne répond pas. Demandez à l’accueil.';

/** Pages are counted before they leave, and a visit has its share. */
export function openPrinting({ print, cancel, pagesPerVisit }) {
	let allowed = pagesPerVisit;
	let printed = 0;
	// One after the other: two sheets asked at once do not share the same last page.
	let last = Promise.resolve();
	let leaving = new AbortController();

	async function printNow(pdf) {
		const pages = countPages(pdf);
		if (pages === null) throw new Refusal(415, NOT_A_PAPER);
		if (printed + pages > allowed) throw new Refusal(409, TOO_MANY);
		printed += pages;
		// The printer is told the count: a document that hides pages leaves them here.
		if (
			!(await run([...print, '-P', `1-${pages}`], {
				input: pdf,
				seconds: 20,
				signal: leaving.signal
			}))
		) {
			printed -= pages;
			throw new Refusal(503, NO_PRINTER);
		}
		return { pages, restent: allowed - printed };
	}

	return {
		get pages() {
			return printed;
		},
		print(pdf) {
			const done = last.then(() => printNow(pdf));
			last = done.catch(() => {});
			return done;
		},
		release(pages) {
			allowed += pages;
			return { restent: allowed - printed };
		},
		/** What still waits in the queue goes with the visit, and the next one has its whole share. */
		async forget() {
			leaving.abort();
			await last;
			leaving = new AbortController();
			await run(cancel);
			allowed = pagesPerVisit;
			printed = 0;
		}
	};
}
