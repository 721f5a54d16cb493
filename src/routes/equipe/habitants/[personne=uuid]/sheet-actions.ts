import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	recordConsent,
	recordNotice,
	recordPickUp,
	undoNote,
	writeNote
} from '#lib/features/people/people/index.server.ts';
import { PURPOSES, TOLD_BY } from '#lib/features/people/people/index.ts';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import { maskConfidential } from '#lib/features/house/confidential/index.ts';
import { actingAs, asViewer } from '#lib/features/house/staff/index.server.ts';
import { noteAbsences } from '#lib/features/learning/workshops/index.server.ts';
import { readAbsencesForm } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, RequestEvent } from './$types';

const Notice = v.object({ comment: v.picklist(TOLD_BY.map(({ value }) => value)) });
const Note = v.object({ ligne: v.pipe(v.string(), v.uuid()) });
const Consent = v.object({
	sujet: v.picklist(PURPOSES),
	reponse: v.picklist(['given', 'refused', 'withdrawn'])
});

export const actions: Actions = {
	absences: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'see-people');
		const today = todayIn(viewer.centre.timeZone, event.locals.world.now());
		const said = readAbsencesForm(await event.request.formData());
		if (!said) return unreadable();
		const done = await asViewer(event.locals, (db) => noteAbsences(db, said, today));
		return answer(event, done, '?absences');
	},
	information: async (event) => {
		requireDeed(event.locals.viewer, 'write-people');
		const sent = await read(event, Notice);
		if (!sent) return unreadable('Dites comment l’information a été donnée.');
		const personId = event.params.personne;
		return answer(
			event,
			await asViewer(event.locals, (db) => recordNotice(db, { personId, toldBy: sent.comment }))
		);
	},
	sortie: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'write-people');
		const form = await event.request.formData();
		const said = {
			personId: event.params.personne,
			names: String(form.get('qui') ?? ''),
			leavesAlone: form.get('seul') === 'oui',
			today: todayIn(viewer.centre.timeZone, event.locals.world.now())
		};
		const done = await asViewer(event.locals, (db) => recordPickUp(db, said));
		if ('refusal' in done) {
			const { names, leavesAlone } = said;
			return fail(409, { ...refused(done.message), pickUp: { names, leavesAlone } });
		}
		redirect(303, event.url.pathname);
	},
	accord: async (event) => {
		requireDeed(event.locals.viewer, 'write-people');
		const sent = await read(event, Consent);
		if (!sent) return unreadable();
		const consent = { purpose: sent.sujet, answer: sent.reponse };
		const personId = event.params.personne;
		return answer(
			event,
			await asViewer(event.locals, (db) => recordConsent(db, { personId, ...consent }))
		);
	},
	note: async (event) => {
		requireDeed(event.locals.viewer, 'follow-people');
		const text = String((await event.request.formData()).get('note') ?? '');
		const done = await asViewer(event.locals, (db) =>
			writeNote(db, { personId: event.params.personne, text })
		);
		if (!('refusal' in done)) redirect(303, event.url.pathname);
		if (done.refusal !== 'confidential') {
			return fail(409, { message: done.message, note: text, inNote: true });
		}
		const { world, viewer } = event.locals;
		const acting = actingAs(viewer!, world.now());
		await noteRefused(world.database, acting, 'person-note', done.findings);
		// What was refused is not sent back: the rest of the note is.
		const note = maskConfidential(text, done.findings);
		return fail(409, { message: done.message, note, inNote: true });
	},
	annuler: async (event) => {
		requireDeed(event.locals.viewer, 'follow-people');
		const sent = await read(event, Note);
		if (!sent) return unreadable();
		const note = { personId: event.params.personne, noteId: sent.ligne };
		const done = await asViewer(event.locals, (db) => undoNote(db, note));
		return answer(event, done, '?annulee');
	}
};

async function read<Schema extends v.GenericSchema>(
	{ request }: RequestEvent,
	schema: Schema
): Promise<v.InferOutput<Schema> | null> {
	const parsed = v.safeParse(schema, Object.fromEntries(await request.formData()));
	return parsed.success ? parsed.output : null;
}

const unreadable = (message = 'Cette demande n’a pas été comprise\u00a0: rechargez la page.') =>
	fail(400, { message, note: '', inNote: false });

const refused = (message: string) => ({ message, note: '', inNote: false });

function answer(
	{ url }: RequestEvent,
	result: object | { refusal: string; message: string },
	said = ''
) {
	if ('refusal' in result) return fail(409, refused(result.message));
	redirect(303, url.pathname + said);
}
