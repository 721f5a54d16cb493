import { fail, redirect } from '@sveltejs/kit';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import {
	addToProject,
	endGrant,
	grantProject,
	setProjectAnimators,
	takeOffProject
} from '#lib/features/learning/projects/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { RequestEvent } from './$types';

type Sent = { text: (name: string) => string; all: (name: string) => string[] };
type Refusal = { refusal: string; message: string };

/** One gesture on who is in a project; then the page is shown again. */
const onPeople =
	(deed: (db: Db, projectId: string, sent: Sent) => Promise<object>) =>
	async ({ request, locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'follow-people');
		const form = await request.formData();
		const sent: Sent = {
			text: (name) => String(form.get(name) ?? ''),
			all: (name) => form.getAll(name).map(String).filter(isId)
		};
		const done = await asViewer(locals, (db) => deed(db, params.projet, sent));
		if ('refusal' in done) return fail(409, { message: (done as Refusal).message });
		redirect(303, url.pathname);
	};

const unknown: Refusal = {
	refusal: 'unknown',
	message: 'La page a changé entre-temps\u00a0: rechargez-la, puis recommencez.'
};

export const peopleActions = {
	ajouter: async ({ request, locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'follow-people');
		const form = await request.formData();
		const typed = String(form.get('personne-nom') ?? '');
		const posted = { id: String(form.get('personne') ?? ''), typed };
		const added = await asViewer(locals, async (db) => {
			const picked = await pickPerson(db, posted);
			if ('refusal' in picked) return picked;
			if (!picked.person) {
				return { refusal: 'nobody' as const, message: 'Cherchez d’abord la personne par son nom.' };
			}
			return addToProject(db, { projectId: params.projet, personId: picked.person.id });
		});
		if (!('refusal' in added)) redirect(303, url.pathname);
		const choices = 'choices' in added ? added.choices : [];
		return fail(409, { people: { message: added.message, typed, choices } });
	},
	retirer: onPeople(async (db, projectId, { text }) =>
		isId(text('personne')) ? takeOffProject(db, { projectId, personId: text('personne') }) : unknown
	),
	animation: onPeople((db, projectId, { all }) =>
		setProjectAnimators(db, { projectId, staffIds: all('qui') })
	),
	'ouvrir-a': async ({ request, locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'follow-people');
		const form = await request.formData();
		const guest = {
			centre: String(form.get('centre') ?? ''),
			name: String(form.get('collegue') ?? '')
		};
		if (!isId(guest.centre)) {
			return fail(400, { message: 'Choisissez le centre de votre collègue.', guest });
		}
		const opened = await asViewer(locals, (db) =>
			grantProject(db, {
				projectId: params.projet,
				guestCentreId: guest.centre,
				name: guest.name
			})
		);
		if ('refusal' in opened) return fail(409, { message: opened.message, guest });
		redirect(303, url.pathname);
	},
	'fermer-a': onPeople(async (db, _projectId, { text }) =>
		isId(text('acces')) ? endGrant(db, text('acces')) : unknown
	)
};
