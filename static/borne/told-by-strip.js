// From the site of somebody else, the strip leads back to a page of the kiosk, and tells it in the address how
// many pages were printed there, and whether the visit is over.
import { finish } from './leave.js';
import { countPrinted } from './print.js';

const WHY = ['fini', 'inactif'];

/** Whether the visit is over: it ends here, as by the red button of the kiosk. */
export function hearStrip() {
	const told = new URLSearchParams(location.hash.slice(1));
	const [why, pages] = [told.get('fin'), told.get('pages')];
	if (why === null && pages === null) return false;
	history.replaceState(history.state, '', location.pathname + location.search);
	const counted = pages === null ? null : countPrinted(pages);
	if (!WHY.includes(why)) return false;
	void Promise.resolve(counted).then(() => finish(why));
	return true;
}
