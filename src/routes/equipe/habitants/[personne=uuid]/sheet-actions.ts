import * as v from 'valibot';
import {
	recordConsent,
	recordNotice,
	recordPickUp,
	undoNote,
	writeNote
} from '#lib/features/people/people/index.server.ts';
import { PURPOSES, TOLD_BY } from '#lib/features/people/people/index.ts';
import { noteAbsences } from '#lib/features/learning/workshops/index.server.ts';
import { readAbsencesForm } from '#lib/features/learning/workshops/index.ts';
import { restoreHerNumber, stopHerNumber } from '#lib/features/reminders/reminders/index.server.ts';
import { WishForm } from '#lib/features/reminders/wishes/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { chosenId, pressed, unseen } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';

type OnPerson = Doing<'personne'>;

const UNREADABLE = 'Cette demande n’a pas été comprise\u00a0: rechargez la page.';

const Absences = (form: FormData) => readAbsencesForm(form) ?? refuse('unreadable', UNREADABLE);
const WAYS = TOLD_BY.map(({ value }) => value);
const Notice = v.object({ comment: pressed(WAYS, 'Dites comment l’information a été donnée.') });
const PickUp = v.object({ qui: v.string(), seul: v.string() });
const Consent = v.object({
	sujet: pressed(PURPOSES, UNREADABLE),
	reponse: pressed(['given', 'refused', 'withdrawn'], UNREADABLE)
});
const Note = v.object({ note: v.string() });
const Phone = v.object({
	numero: v.pipe(v.string(), v.regex(/^\+\d{6,15}$/, UNREADABLE), unseen())
});
const Line = v.object({ ligne: chosenId(UNREADABLE) });

export const actions = deeds({
	absences: deed(
		'see-people',
		Absences,
		(db, said, { today }) => noteAbsences(db, said, today),
		(_done, { url }) => `${url.pathname}?absences`
	),
	information: deed(
		'write-people',
		Notice,
		(db, { comment }, { params }: OnPerson) =>
			recordNotice(db, { personId: params.personne, toldBy: comment }),
		here
	),
	sortie: deed(
		'write-people',
		PickUp,
		(db, { qui, seul }, { params, today }: OnPerson) =>
			recordPickUp(db, {
				personId: params.personne,
				names: qui,
				leavesAlone: seul === 'oui',
				today
			}),
		here
	),
	accord: deed(
		'write-people',
		Consent,
		(db, { sujet, reponse }, { params }: OnPerson) =>
			recordConsent(db, { personId: params.personne, purpose: sujet, answer: reponse }),
		here
	),
	souhait: deed(
		'write-people',
		WishForm,
		(db, { moyen, langue, discret, des, jusque }, { params }: OnPerson) =>
			sayWish(db, params.personne, {
				channel: moyen,
				language: langue,
				isDiscreet: discret === 'oui',
				fromHour: des || null,
				untilHour: jusque || null
			}),
		here,
		{ hours: 'des' }
	),
	'arreter-sms': deed(
		'write-people',
		Phone,
		(db, { numero }, { params, locals }: OnPerson) =>
			stopHerNumber(db, locals.world.secrets, { personId: params.personne, number: numero }),
		here
	),
	'reprendre-sms': deed(
		'write-people',
		Phone,
		(db, { numero }, { params, locals }: OnPerson) =>
			restoreHerNumber(db, locals.world.secrets, { personId: params.personne, number: numero }),
		here
	),
	note: deed(
		'follow-people',
		Note,
		(db, { note }, { params }: OnPerson) =>
			writeNote(db, { personId: params.personne, text: note }),
		here,
		{ otherwise: 'note' }
	),
	annuler: deed(
		'follow-people',
		Line,
		(db, { ligne }, { params }: OnPerson) =>
			undoNote(db, { personId: params.personne, noteId: ligne }),
		(_done, { url }) => `${url.pathname}?annulee`
	)
});
