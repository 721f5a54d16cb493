import { readCharter } from '#lib/features/desk/charter/index.server.ts';
import { offerFor } from '#lib/features/desk/charter/index.ts';
import { countExceptions } from '#lib/features/desk/exceptions/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';

export const load = shown('receive-requests', async (db, { viewer, timeZone, today }) => {
	const { words } = await readCharter(db);
	const year = Number(today.slice(0, 4));
	return {
		instead: FAMILIES.map(({ code, label }) => ({ family: label, offer: offerFor(code) })),
		words: words && { text: words.text, day: todayIn(timeZone, words.at) },
		exceptions: mayDo(viewer.role, 'see-exceptions') ? await countExceptions(db, year) : null,
		mayWrite: mayDo(viewer.role, 'write-charter')
	};
});
