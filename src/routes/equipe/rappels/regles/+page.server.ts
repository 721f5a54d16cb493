import { changeHabits, habitsOf, rulesOf } from '#lib/features/reminders/rules/index.server.ts';
import {
	BEFORE_NAMES,
	HabitsForm,
	isToldAtOnce,
	kindTitle,
	type Rule
} from '#lib/features/reminders/rules/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { clockName } from '#lib/shared/french-dates.ts';
import type { Actions } from './$types';

export const load = shown('set-reminders', async (db) => ({
	habits: await habitsOf(db),
	kinds: Array.from(await rulesOf(db), ([kind, rule]) => ({
		kind,
		title: kindTitle(kind),
		isOn: rule.isOn,
		when: isToldAtOnce(kind) ? 'Dès que cela arrive' : sayMoments(rule)
	}))
}));

/** « Une semaine avant, la veille, à 10 h », the longest before first. */
function sayMoments({ before, at }: Rule): string {
	const [first = '', ...others] = Object.keys(BEFORE_NAMES)
		.filter((one) => before.includes(one))
		.map((one) => BEFORE_NAMES[one]!);
	const said = [first, ...others.map((name) => name.toLowerCase())];
	return `${said.join(', ')}, à ${clockName(at)}`;
}

export const actions: Actions = deeds({
	habitudes: deed(
		'set-reminders',
		HabitsForm,
		(db, sent) =>
			changeHabits(db, {
				fromHour: sent.des,
				untilHour: sent.jusque,
				inAlsaceMoselle: sent.alsace,
				mostADay: sent.parnumero,
				mostUnasked: sent.seuil,
				monthCents: sent.budget
			}),
		here,
		{ hours: 'des' }
	)
});
