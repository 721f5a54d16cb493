import * as v from 'valibot';
import {
	closeCollection,
	openCollection,
	readGroupStand,
	recordPapers,
	tokenOfCode
} from '#lib/features/learning/satisfaction/index.server.ts';
import {
	MOMENTS,
	type Moment,
	PAPERS_FORMS,
	tallyOfPapers
} from '#lib/features/learning/satisfaction/index.ts';
import { spokenCode } from '#lib/features/learning/placement/index.server.ts';
import { courseStage } from '#lib/features/learning/workshops/index.ts';
import { showGroup } from '#lib/features/learning/workshops/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { together } from '#lib/shared/together.ts';
import { pressed, typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

export const load = shown(
	'mark-attendance',
	async (db, { params: { groupe }, url, today }: Asked<'groupe'>) => {
		const { group, stand } = await together({
			group: showGroup(db, groupe),
			stand: readGroupStand(db, groupe)
		});
		if (!group || !stand) return null;
		const { id, label, weekday, startsAt, endsAt, programme, cycle, seances } = group;
		const stage = courseStage(seances, today);
		const usual: Moment = stage === 'ahead' || stage === 'running' ? 'before' : 'after';
		const asked = url.searchParams.get('moment');
		return {
			group: { id, label, weekday, startsAt, endsAt, programme, year: cycle.year },
			moment: MOMENTS.find((one) => one === asked) ?? usual,
			address: `${url.origin}/avis`,
			stand
		};
	},
	'Ce groupe n’existe pas, ou n’est pas de votre centre.'
);

const moment = pressed(MOMENTS, 'La page a changé\u00a0: rechargez-la, puis recommencez.');
const Opening = v.object({
	moment,
	personnes: v.pipe(
		typedNumber(),
		wholeNumber(
			'Écrivez combien de personnes répondent.',
			[1, 'Il faut une personne au moins.'],
			[60, '60 personnes au plus.']
		)
	)
});

const papersOf = (one: Moment) =>
	deed(
		'mark-attendance',
		PAPERS_FORMS[one],
		(db, sent, { params, locals }: Doing<'groupe'>) =>
			recordPapers(db, {
				groupId: params.groupe,
				moment: one,
				tally: tallyOfPapers(one, sent),
				keys: locals.world.secrets
			}),
		({ papers }) => ({
			done: `${counted(papers, 'feuille est ajoutée', 'feuilles sont ajoutées')}.`
		}),
		{ 'too-many': 'feuilles' }
	);

export const actions: Actions = deeds({
	ouvrir: deed(
		'mark-attendance',
		Opening,
		(db, sent, { params, locals }: Doing<'groupe'>) =>
			openCollection(db, {
				groupId: params.groupe,
				moment: sent.moment,
				expected: sent.personnes,
				keys: locals.world.secrets
			}),
		({ code }, { locals }) => ({
			opened: {
				code: spokenCode(code),
				href: `/avis/${tokenOfCode(locals.world.secrets.tablets, code)}`
			}
		}),
		{ 'too-many': 'personnes' }
	),
	fermer: deed(
		'mark-attendance',
		v.object({ moment }),
		(db, sent, { params, locals }: Doing<'groupe'>) =>
			closeCollection(db, {
				groupId: params.groupe,
				moment: sent.moment,
				keys: locals.world.secrets
			}),
		({ isTold }) => ({
			done: isTold
				? 'Le questionnaire est fermé, et les réponses sont comptées.'
				: 'Le questionnaire est fermé. Les réponses attendent d’être cinq pour être comptées.'
		})
	),
	'feuilles-debut': papersOf('before'),
	'feuilles-fin': papersOf('after')
});
