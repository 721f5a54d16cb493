import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	draftMark,
	markPerson,
	movePeople,
	unmarkPerson
} from '#lib/features/learning/groups/index.server.ts';
import { everybodyOf, moveView, NO_SEAT } from '#lib/features/learning/groups/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { chosenId, tick } from '#lib/shared/typed-values.ts';
import { draftOf } from '../../draft-of.ts';
import type { Actions } from './$types';

type OnPlace = Doing<'programme' | 'entree'>;

async function placeOf(db: Db, { programme: slug, entree }: OnPlace['params']) {
	const { programme, draft } = await draftOf(db, slug);
	const person = everybodyOf(draft).find((one) => one.entryId === entree);
	if (!person) error(404, { message: 'Cette personne n’attend plus ce programme.' });
	return { programme, draft, person };
}

export const load = shown('form-groups', async (db, { params }: Asked<'programme' | 'entree'>) => {
	const { programme, draft, person } = await placeOf(db, params);
	return {
		programme: { slug: programme.slug, name: programme.name },
		entryId: params.entree,
		seen: draftMark(draft),
		view: moveView(draft, person)
	};
});

const CHOOSE = 'Choisissez un groupe.';
const Move = v.object({
	vers: v.union([v.literal(NO_SEAT), v.pipe(v.string(), v.uuid(CHOOSE))]),
	vu: v.string(),
	ensemble: tick,
	garder: tick
});

/** What the next proposals are to keep to, for this person: of one group, or of none. */
const mark = (kind: 'stay' | 'avoid' | 'later', groupe: v.GenericSchema<string> = v.literal('')) =>
	deed(
		'form-groups',
		v.object({ groupe }),
		async (db, { groupe: offer }, { params }: OnPlace) => {
			const { draft, person } = await placeOf(db, params);
			const about = { draftId: draft.id, entryId: person.entryId, offerId: offer || null };
			return markPerson(db, { ...about, kind });
		},
		here
	);

export const actions: Actions = deeds({
	deplacer: deed(
		'form-groups',
		Move,
		async (db, { vers, vu, ensemble, garder }, { params }: OnPlace) => {
			const { draft, person } = await placeOf(db, params);
			const party = everybodyOf(draft).filter(
				({ party: name, entryId }) =>
					entryId === person.entryId || (ensemble && name && name === person.party)
			);
			return movePeople(db, {
				draftId: draft.id,
				seen: vu,
				entryIds: party.map(({ entryId }) => entryId),
				offerId: vers === NO_SEAT ? null : vers,
				hold: garder
			});
		},
		(_moved, { params }) => `/equipe/ateliers/groupes/former/${params.programme}/brouillon`
	),
	garder: mark('stay'),
	eviter: mark('avoid', v.pipe(v.string(), v.uuid(CHOOSE))),
	plustard: mark('later'),
	lever: deed(
		'form-groups',
		v.object({ marque: chosenId() }),
		async (db, { marque }, { params }: OnPlace) => {
			const { draft } = await placeOf(db, params);
			return unmarkPerson(db, { draftId: draft.id, markId: marque });
		},
		here
	)
});
