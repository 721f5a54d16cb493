import { fetchJson } from './fetch-text.mjs';
import { Refusal } from './refusal.mjs';

/** The desk ends a visit from its own screen: asked every few seconds, while somebody is there. */
export function openDeskEnds({ origin, centre }, { permissions, visits }) {
	let isAsking = false;

	function isForUs(told) {
		try {
			return permissions.ending(told, visits.kiosk);
		} catch (error) {
			if (error instanceof Refusal) return false;
			throw error;
		}
	}

	return async function listen() {
		// A machine that does not know yet which kiosk it is obeys nobody.
		if (isAsking || !visits.isVisited || visits.kiosk === null) return;
		isAsking = true;
		const told = await fetchJson(`${origin}/borne/fins/${centre}`);
		isAsking = false;
		const ends = Array.isArray(told?.fins) ? told.fins : [];
		// Each is used up, though one would do.
		if (ends.filter((end) => isForUs(end ?? {})).length > 0) await visits.end('/borne/fini');
	};
}
