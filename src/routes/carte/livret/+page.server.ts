import { todayIn } from '#lib/platform/clock.ts';
import { houseShell } from '../../house-shell.ts';
import { networkNow, visit } from '../../visit.ts';
import { loadBookletForm } from '../answer-booklet.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => ({
	shell: await houseShell(event),
	booklet: await visit(event, null, async (db) => {
		const { at, timeZone } = await networkNow(event, db);
		return loadBookletForm(db, event.url, todayIn(timeZone, at));
	})
});
