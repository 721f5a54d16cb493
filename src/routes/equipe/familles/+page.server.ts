import {
	dueContacts,
	listDueProcedures,
	readAgain,
	readingsOf
} from '#lib/features/reminders/procedures/index.server.ts';
import { byHousehold, KindForm, kindsToReview } from '#lib/features/reminders/procedures/index.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import type { Actions } from './$types';

/** Families of one page, as many as one afternoon calls: those to see to are on the first. */
const PAGE = 30;

export const load = shown('follow-families', async (db, { url, today }) => {
	const { due, readings } = await together({
		due: listDueProcedures(db, today),
		readings: readingsOf(db)
	});
	const families = byHousehold(due);
	const pages = Math.max(1, Math.ceil(families.length / PAGE));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
	const onPage = families.slice((page - 1) * PAGE, page * PAGE);
	const reached = await dueContacts(db, onPage, today);
	return {
		count: due.length,
		page,
		pages,
		families: reached.map((family) => ({
			...family,
			lines: family.lines.map(({ dueOn, householdId: _home, toldId: _told, ...line }) => ({
				...line,
				when: plainDay(dueOn)
			}))
		})),
		toReview: kindsToReview(today, readings).map(({ slug, label, source }) => ({
			slug,
			label,
			source
		}))
	};
});

export const actions: Actions = deeds({
	relue: deed(
		'follow-families',
		KindForm,
		(db, { sorte }, { today }: Doing) => readAgain(db, { kind: sorte, today }),
		here
	)
});
