import { isHostPattern } from './policies.mjs';
import { Refusal } from './refusal.mjs';
import { isSigned } from './signed.mjs';

const NOT_FROM_THE_DESK = 'Cette autorisation ne vient pas de l’accueil. Demandez à l’accueil.';
const TOO_LATE = 'Cette autorisation n’est plus valable. Demandez-en une autre à l’accueil.';
const MOST_PAGES = 50;

/** What the desk lets this visit do: verified, for this kiosk, in time, and once. */
export function openPermissions({ publicKey, now = Date.now }) {
	const used = new Set();

	function admit({ signature, ...said }, { kiosk, until }, ofThisKiosk) {
		if (!isSigned(publicKey, said, signature)) throw new Refusal(403, NOT_FROM_THE_DESK);
		if (ofThisKiosk !== null && kiosk !== ofThisKiosk) throw new Refusal(403, NOT_FROM_THE_DESK);
		const end = Date.parse(until);
		if (!(end > now())) throw new Refusal(403, TOO_LATE);
		return end;
	}

	return {
		/** The host of a signed opening. */
		opening({ site, borne, jusqu, signature }, ofThisKiosk) {
			const about = { kiosk: borne, until: jusqu };
			admit({ site, borne, jusqu, signature }, about, ofThisKiosk);
			if (!isHostPattern(site)) throw new Refusal(400, NOT_FROM_THE_DESK);
			return site;
		},
		/** Whether that ends the visit of this kiosk: a signed end serves once, of another kiosk nothing. */
		ending({ fin, borne, jusqu, signature }, ofThisKiosk) {
			admit({ fin, borne, jusqu, signature }, { kiosk: borne, until: jusqu }, ofThisKiosk);
			if (used.has(fin)) return false;
			used.add(fin);
			return true;
		},
		/** The pages of a signed release, which serves once. */
		release({ kiosk, pages, until, signature }, ofThisKiosk) {
			admit({ kiosk, pages, until, signature }, { kiosk, until }, ofThisKiosk);
			if (!Number.isInteger(pages) || pages < 1 || pages > MOST_PAGES) {
				throw new Refusal(400, NOT_FROM_THE_DESK);
			}
			if (used.has(signature)) throw new Refusal(403, TOO_LATE);
			used.add(signature);
			return pages;
		}
	};
}
