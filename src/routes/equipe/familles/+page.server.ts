import { listDueProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import { kindsToReview } from '#lib/features/reminders/procedures/index.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

export const load = shown('follow-families', async (db, { today }) => ({
	procedures: (await listDueProcedures(db, today)).map((due) => ({
		...due,
		when: plainDay(due.dueOn)
	})),
	toReview: kindsToReview(today).map(({ label }) => label)
}));
