import * as v from 'valibot';
import { readYearCosts } from '#lib/features/reminders/messages/index.server.ts';
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
import {
	CALL_OUTCOMES,
	CallForm,
	ConfirmForm,
	UndoForm
} from '#lib/features/reminders/reminders/index.ts';
import { kindTitle } from '#lib/features/reminders/rules/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { dayOfWeek, momentIn } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { hiddenKinds, shownCall, shownCosts } from './shown-calls.ts';
import type { Actions } from './$types';

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
	const maySet = mayDo(viewer.role, 'set-reminders');
	const year = Number(today.slice(0, 4));
	const read = await together({
		health: readHealth(db, { timeZone, without }),
		own: openHalt(db, viewer.centre.id),
		networks: openHalt(db, null),
		calls: listCalls(db, { timeZone, without }),
		noted: listNotedCalls(db, { without }),
		figures: readReminderYear(db, { year, timeZone }),
		costs: maySet ? readYearCosts(db, { year, timeZone }) : null
	});
	const { own, health, figures } = read;
	const halt = own ?? read.networks;
	const { sentAt, toConfirm } = health;
	return {
		year,
		maySet,
		leaving: {
			halt: halt && {
				reason: halt.reason,
				since: momentIn(timeZone, halt.since),
				isOurs: own !== null
			},
			isStuck: health.isStuck,
			sentAt: sentAt && momentIn(timeZone, sentAt),
			toConfirm: toConfirm.map(({ kind, counted }) => ({ kind, counted, title: kindTitle(kind) }))
		},
		figures: mayDo(viewer.role, 'follow-families')
			? figures
			: { ...figures, reminded: null, unreminded: null },
		calls: read.calls.map(shownCall),
		noted: read.noted.map(({ kind, outcome, at, ...call }) => ({
			...call,
			what: kindTitle(kind),
			said: CALL_OUTCOMES[outcome],
			when: momentIn(timeZone, at)
		})),
		budget: { spentCents: health.spentCents, monthCents: health.monthCents },
		ahead: [...new Set(health.ahead.map(({ day }) => day))].map((day) => ({
			day: dayOfWeek(day),
			lines: health.ahead
				.filter((one) => one.day === day)
				.map(({ kind, counted }) => ({ title: kindTitle(kind), counted }))
		})),
		costs: read.costs && read.costs.length > 0 ? shownCosts(read.costs, year) : null
	};
});

export const actions: Actions = deeds({
	appel: deed(
		'follow-reminders',
		CallForm,
		(db, { rappel, issue }, { today }) =>
			noteReminderCall(db, { reminderId: rappel, outcome: issue, today }),
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
