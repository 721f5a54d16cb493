import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	answerLine,
	arrivalsOf,
	findRound,
	joiningOf,
	joinRound,
	leaveRound,
	newcomers,
	ownLines,
	resultOf,
	takeResult,
	territorySlots
} from '#lib/features/learning/territories/index.server.ts';
import { resultView } from '#lib/features/learning/territories/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

type OnRound = Doing<'repartition'>;

export const load = shown(
	'form-groups',
	async (db, { params, viewer, timeZone }: Asked<'repartition'>) => {
		const round = await findRound(db, params.repartition);
		if (!round) return null;
		const joining = await joiningOf(db, round.id);
		const foundAt = joining && (await resultOf(db, round.id));
		const { id, label, startsOn, closedAt } = round;
		return {
			round: { id, label, startsOn, isClosed: closedAt !== null },
			programmes: (await listProgrammes(db))
				.filter(({ format }) => hasStep(format, 'level-groups'))
				.map((one) => ({ value: one.id, label: one.name })),
			joining: joining && { programme: joining.programmeName, slug: joining.slug },
			mayDecide: mayDo(viewer.role, 'plan-workshops'),
			slots: joining ? await territorySlots(db, id) : [],
			foundAt: foundAt && momentIn(timeZone, foundAt),
			view:
				joining &&
				(foundAt
					? await viewFor(db, { roundId: id, centreId: viewer.centre.id, ...joining })
					: null)
		};
	},
	'Cette répartition n’existe pas.'
);

async function viewFor(
	db: Db,
	{ roundId, centreId, programmeId }: { roundId: string; centreId: string; programmeId: string }
) {
	return resultView(centreId, {
		slots: await territorySlots(db, roundId),
		lines: await ownLines(db, roundId),
		newcomers: await newcomers(db, roundId),
		arrivals: await arrivalsOf(db, programmeId)
	});
}

const CHOOSE = 'Choisissez une réponse.';
const AnswerForm = v.object({
	ligne: chosenId(CHOOSE),
	reponse: pressed(['oui', 'attend'], CHOOSE)
});

export const actions: Actions = deeds({
	rejoindre: deed(
		'plan-workshops',
		v.object({ programme: v.pipe(v.string(), v.uuid('Choisissez un programme.')) }),
		(db, { programme }, { params }: OnRound) =>
			joinRound(db, { roundId: params.repartition, programmeId: programme }),
		here
	),
	quitter: deed(
		'plan-workshops',
		v.object({}),
		(db, _nothing, { params }: OnRound) => leaveRound(db, params.repartition),
		here
	),
	repondre: deed(
		'form-groups',
		AnswerForm,
		(db, { ligne, reponse }, { params }: OnRound) =>
			answerLine(db, {
				roundId: params.repartition,
				lineId: ligne,
				answer: reponse === 'oui' ? 'yes' : 'wait'
			}),
		(_answered, { url }) => `${url.pathname}?note`
	),
	prendre: deed(
		'form-groups',
		v.object({}),
		(db, _nothing, { params }: OnRound) => takeResult(db, params.repartition),
		({ slug }) => `/equipe/ateliers/groupes/former/${slug}/brouillon`
	)
});
