import { error, fail, redirect } from '@sveltejs/kit';
import {
	draftMark,
	markPerson,
	movePeople,
	unmarkPerson
} from '#lib/features/learning/groups/index.server.ts';
import { everybodyOf, moveView, NO_SEAT } from '#lib/features/learning/groups/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../../../../require-deed.ts';
import { draftOf } from '../../draft-of.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function placeOf(db: Db, slug: string, entryId: string) {
	const { programme, draft } = await draftOf(db, slug);
	const person = everybodyOf(draft).find((one) => one.entryId === entryId);
	if (!person) error(404, { message: 'Cette personne n’attend plus ce programme.' });
	return { programme, draft, person };
}

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const { programme, draft, person } = await placeOf(db, params.programme, params.entree);
		return {
			programme: { slug: programme.slug, name: programme.name },
			entryId: params.entree,
			seen: draftMark(draft),
			view: moveView(draft, person)
		};
	});
};

/** Reads a form of this page, does a deed of this person, then goes where it says. */
function act(
	deed: (db: Db, form: FormData, place: Awaited<ReturnType<typeof placeOf>>) => Promise<object>,
	goesTo: 'draft' | 'here'
) {
	return async ({ locals, params, request, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'form-groups');
		const form = await request.formData();
		const done = await asViewer(locals, async (db) =>
			deed(db, form, await placeOf(db, params.programme!, params.entree!))
		);
		if ('message' in done) return fail(409, { message: String(done.message) });
		const draft = `/equipe/ateliers/groupes/former/${params.programme}/brouillon`;
		redirect(303, goesTo === 'draft' ? draft : url.pathname);
	};
}

const CHOOSE = { refusal: 'form', message: 'Choisissez un groupe.' };
const idIn = (form: FormData, field: string) => {
	const value = String(form.get(field) ?? '');
	return isId(value) ? value : null;
};

export const actions = {
	deplacer: act(async (db, form, { draft, person }) => {
		const offerId = idIn(form, 'vers');
		if (!offerId && form.get('vers') !== NO_SEAT) return CHOOSE;
		const party = everybodyOf(draft).filter(
			({ party: name, entryId }) =>
				entryId === person.entryId || (form.get('ensemble') && name && name === person.party)
		);
		return movePeople(db, {
			draftId: draft.id,
			seen: String(form.get('vu') ?? ''),
			entryIds: party.map(({ entryId }) => entryId),
			offerId,
			hold: form.get('garder') === 'oui'
		});
	}, 'draft'),
	garder: act(
		(db, _form, { draft, person }) =>
			markPerson(db, { draftId: draft.id, entryId: person.entryId, kind: 'stay', offerId: null }),
		'here'
	),
	eviter: act(async (db, form, { draft, person }) => {
		const offerId = idIn(form, 'groupe');
		if (!offerId) return CHOOSE;
		return markPerson(db, { draftId: draft.id, entryId: person.entryId, kind: 'avoid', offerId });
	}, 'here'),
	plustard: act(
		(db, _form, { draft, person }) =>
			markPerson(db, { draftId: draft.id, entryId: person.entryId, kind: 'later', offerId: null }),
		'here'
	),
	lever: act(async (db, form, { draft }) => {
		const markId = idIn(form, 'marque');
		return markId ? unmarkPerson(db, { draftId: draft.id, markId }) : CHOOSE;
	}, 'here')
} satisfies Actions;
