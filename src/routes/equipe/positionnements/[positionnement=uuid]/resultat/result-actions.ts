import * as v from 'valibot';
import {
	noteNonUserType,
	resumePlacement,
	tellLevel,
	undoPlacement
} from '#lib/features/learning/placement/index.server.ts';
import { CERTAINTIES, type Group } from '#lib/features/learning/placement/index.ts';
import { enrolPerson, putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { unseen } from '#lib/shared/typed-values.ts';
import { openPlacement } from '../open-placement.ts';

const level = v.pipe(
	v.picklist(['0', '1', '2'], 'Choisissez un groupe.'),
	v.transform((text) => Number(text) as Group)
);
const Word = v.object({
	niveau: level,
	certitude: v.picklist(CERTAINTIES, 'Dites si c’est sûr.'),
	raison: v.string()
});
const Confirmed = v.object({ niveau: v.pipe(level, unseen()) });
const Waits = v.object({
	programme: v.pipe(v.string(), v.uuid('Choisissez un programme de la liste.'))
});
const Enrolled = v.object({ groupe: v.pipe(v.string(), v.uuid('Choisissez un groupe.')) });

type OnResult = Doing<'positionnement'>;

/** Whom this result is about. */
const herOf = async (db: Db, { params }: OnResult) =>
	(await openPlacement(db, params.positionnement)).placement.personId;

type Said = Pick<Parameters<typeof tellLevel>[1], 'level' | 'certainty' | 'reason'>;

/** The animator's word, beside what was measured. */
const tell = async (db: Db, said: Said, doing: OnResult) =>
	tellLevel(db, {
		...said,
		personId: await herOf(db, doing),
		placementId: doing.params.positionnement,
		source: 'animator',
		day: doing.today
	});

export const resultActions = {
	autrement: deed(
		'place-people',
		Word,
		(db, { niveau, certitude, raison }, doing: OnResult) =>
			tell(db, { level: niveau, certainty: certitude, reason: raison }, doing),
		here
	),
	confirmer: deed(
		'place-people',
		Confirmed,
		(db, { niveau }, doing: OnResult) => tell(db, { level: niveau, certainty: 'sure' }, doing),
		here
	),
	'pre-liste': deed(
		'place-people',
		Waits,
		async (db, { programme }, doing: OnResult) =>
			putOnPreList(db, { programmeId: programme, personId: await herOf(db, doing) }),
		here
	),
	inscrire: deed(
		'plan-workshops',
		Enrolled,
		async (db, { groupe }, doing: OnResult) =>
			enrolPerson(db, { groupId: groupe, personId: await herOf(db, doing) }),
		here
	),
	rapport: deed(
		'place-people',
		v.object({ rapport: v.string() }),
		(db, { rapport }, { params }: OnResult) =>
			noteNonUserType(db, { placementId: params.positionnement, type: rapport }),
		here,
		{ otherwise: 'rapport' }
	),
	'retirer-rapport': deed(
		'place-people',
		v.object({}),
		(db, _nothing, { params }: OnResult) =>
			noteNonUserType(db, { placementId: params.positionnement, type: null }),
		here
	),
	reprendre: deed(
		'place-people',
		v.object({}),
		(db, _nothing, { params }: OnResult) => resumePlacement(db, params.positionnement),
		({ resumed }) => `/equipe/positionnements/${resumed}`
	),
	annuler: deed(
		'place-people',
		v.object({}),
		(db, _nothing, { params }: OnResult) => undoPlacement(db, params.positionnement),
		({ personId }) => `/equipe/habitants/${personId}/positionnement`
	)
};
