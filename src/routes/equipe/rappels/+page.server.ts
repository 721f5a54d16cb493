import * as v from 'valibot';
import {
	confirmDay,
	haltReminders,
	listCalls,
	listNotedCalls,
	noteReminderCall,
	openHalt,
	readHealth,
	readReminderYear,
	resumeReminders,
	undoReminderCall
} from '#lib/features/reminders/reminders/index.server.ts';
import { CALL_OUTCOMES, CallForm, UndoForm } from '#lib/features/reminders/reminders/index.ts';
import { KINDS, kindTitle } from '#lib/features/reminders/rules/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { dayOfWeek, momentIn } from '#lib/shared/french-dates.ts';
import { hiddenKinds, shownCall } from './shown-calls.ts';
import type { Actions } from './$types';

const ConfirmForm = v.object({
	sorte: v.picklist(KINDS, 'Rechargez la page.'),
	nombre: v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'Rechargez la page.'), v.transform(Number))
});

const HaltForm = v.object({
	raison: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Dites pourquoi, en quelques mots.'),
		v.maxLength(300, 'Dites pourquoi, en 300 signes au plus.')
	)
});

export const load = shown('follow-reminders', async (db, { viewer, timeZone, today }) => {
	const without = hiddenKinds(viewer.role);
	const health = await readHealth(db, { timeZone, without });
	const own = await openHalt(db, viewer.centre.id);
	const halt = own ?? (await openHalt(db, null));
	const calls = await listCalls(db, { timeZone, without });
	const noted = await listNotedCalls(db, { without });
	const year = Number(today.slice(0, 4));
	const figures = await readReminderYear(db, { year, timeZone });
	const { sentAt, ahead, toConfirm, ...rest } = health;
	return {
		...rest,
		year,
		halt: halt && {
			reason: halt.reason,
			since: momentIn(timeZone, halt.since),
			isOurs: own !== null
		},
		maySet: mayDo(viewer.role, 'set-reminders'),
		figures: mayDo(viewer.role, 'follow-families')
			? figures
			: { ...figures, reminded: null, unreminded: null },
		sentAt: sentAt && momentIn(timeZone, sentAt),
		calls: calls.map(shownCall),
		noted: noted.map(({ kind, outcome, at, ...call }) => ({
			...call,
			what: kindTitle(kind),
			said: CALL_OUTCOMES[outcome],
			when: momentIn(timeZone, at)
		})),
		toConfirm: toConfirm.map(({ kind, counted }) => ({ kind, counted, title: kindTitle(kind) })),
		ahead: [...new Set(ahead.map(({ day }) => day))].map((day) => ({
			day: dayOfWeek(day),
			lines: ahead
				.filter((one) => one.day === day)
				.map(({ kind, counted }) => ({ title: kindTitle(kind), counted }))
		}))
	};
});

export const actions: Actions = deeds({
	appel: deed(
		'follow-reminders',
		CallForm,
		(db, { rappel, issue }) => noteReminderCall(db, { reminderId: rappel, outcome: issue }),
		here
	),
	annuler: deed(
		'follow-reminders',
		UndoForm,
		(db, { rappel }) => undoReminderCall(db, rappel),
		here
	),
	confirmer: deed(
		'follow-reminders',
		ConfirmForm,
		(db, { sorte, nombre }, { timeZone, today }) =>
			confirmDay(db, { kind: sorte, counted: nombre, timeZone, today }),
		here
	),
	arreter: deed(
		'set-reminders',
		HaltForm,
		(db, { raison }, { viewer }) => haltReminders(db, viewer.centre.id, raison),
		here,
		{ otherwise: 'raison' }
	),
	reprendre: deed(
		'set-reminders',
		v.object({}),
		(db, _sent, { viewer }) => resumeReminders(db, viewer.centre.id),
		here
	)
});
