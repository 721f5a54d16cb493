import {
	type Callback,
	listCallbacks,
	noteCallback,
	undoCallback
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	CALL_OUTCOMES,
	CallbackForm,
	isPrivate,
	UndoForm
} from '#lib/features/neighbourhood/contributions/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay, momentIn } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { LANGUAGES, titleOf } from '../tell-waiting.ts';
import type { Actions } from './$types';

const BECAME = {
	publish: 'Publiée',
	restore: 'Publiée',
	refuse: 'Pas publiée',
	hide: 'Masquée',
	withdraw: 'Retirée'
};

/** Whoever left a telephone, to be answered: her number is shown here, and nowhere else. */
export const load = shown('type-contributions', async (db, { locals, timeZone }) => {
	const { toCall, called } = await listCallbacks(db, locals.world);
	const tell = ({ id, words, language, saidAt, decision, phone, last, ...one }: Callback) => ({
		...{ id, words, title: titleOf(one) },
		language: language === 'facile' ? 'fr' : language,
		speaks: LANGUAGES[language] ?? null,
		saidOn: plainDay(todayIn(timeZone, saidAt)),
		state: decision ? BECAME[decision] : 'Pas encore lue',
		isPrivate: isPrivate(one.subject),
		phone: phone === null ? null : { href: `tel:${phone}`, written: writtenPhone(phone) },
		last: last && {
			...{ id: last.id, told: CALL_OUTCOMES[last.outcome].told, by: last.by },
			when: momentIn(timeZone, last.at)
		}
	});
	return { toCall: toCall.map(tell), called: called.map(tell) };
});

export const actions: Actions = deeds({
	noter: deed(
		'type-contributions',
		CallbackForm,
		(db, { parole, issue, apres }) => noteCallback(db, parole, { outcome: issue, after: apres }),
		({ noted }, _doing, { issue }) => ({
			done: `C’est noté. ${CALL_OUTCOMES[issue].told}`,
			undo: noted
		})
	),
	annuler: deed(
		'type-contributions',
		UndoForm,
		(db, { decision }) => undoCallback(db, decision),
		() => ({ done: 'C’est annulé\u00a0: la personne est à rappeler comme avant.' })
	)
});
