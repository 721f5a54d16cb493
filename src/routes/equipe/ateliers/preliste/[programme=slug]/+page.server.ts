import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	enrolPerson,
	listOpenGroups,
	listPreList,
	listWithdrawn,
	putBackOnPreList,
	putOnPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { groupName, hasStep } from '#lib/features/learning/workshops/index.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { chercher } from '../../../accueil/typed-person-action.ts';
import { programmeOf, programmeWith } from '../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../programme-tabs.ts';
import { preListLine } from './pre-list-line.ts';
import type { Actions } from './$types';

export const load = shown(
	'receive-requests',
	async (db, { params, viewer, timeZone, today }: Asked<'programme'>) => {
		const programme = await programmeWith(db, params.programme, 'list');
		const waiting = await listPreList(db, programme.id);
		const withdrawn = await listWithdrawn(db, programme.id);
		const people = [...waiting, ...withdrawn].map(({ personId }) => personId);
		const objections = await objectionsOf(db, people);
		const objectionOf = ({ personId }: { personId: string }) => objections.get(personId) ?? null;
		const groups = await listOpenGroups(db, programme.id, today);
		return {
			programme: { slug: programme.slug, name: programme.name },
			tabs: programmeTabs(programme, viewer.role, 'list'),
			isCourse: hasStep(programme.format, 'commitment'),
			// One comes to it without a list by now: nobody is added, and it closes once it is empty.
			isClosing: !hasStep(programme.format, 'list'),
			lines: waiting.map((line) => preListLine(line, timeZone, objectionOf(line))),
			withdrawn: withdrawn.map((line) => ({
				...preListLine(line, timeZone, objectionOf(line)),
				reason: line.reason
			})),
			groups: groups.map((group) => ({
				value: group.id,
				label: `${groupName(group)}, cycle ${group.cycleLabel}${seats(group.seatsLeft)}`
			})),
			mayForm: mayDo(viewer.role, 'form-groups'),
			mayPlan: mayDo(viewer.role, 'plan-workshops')
		};
	}
);

const id = v.pipe(v.string(), v.uuid('Choisissez dans la liste.'));
const reason = v.pipe(v.string(), v.trim(), v.maxLength(300, 'Dites-le en moins de mots.'));

export const actions: Actions = deeds({
	chercher,
	ajouter: deed(
		'receive-requests',
		v.object({ personne: id }),
		async (db, { personne }, { params }: Doing<'programme'>) => {
			const programme = await programmeOf(db, params.programme);
			return putOnPreList(db, { programmeId: programme.id, personId: personne });
		},
		here
	),
	retirer: deed(
		'receive-requests',
		v.object({ entree: chosenId(), raison: reason }),
		(db, { entree, raison }) => withdrawFromPreList(db, { entryId: entree, reason: raison }),
		here
	),
	remettre: deed(
		'receive-requests',
		v.object({ entree: chosenId() }),
		(db, { entree }) => putBackOnPreList(db, entree),
		here
	),
	inscrire: deed(
		'plan-workshops',
		v.object({ personne: id, groupe: id }),
		(db, { personne, groupe }) => enrolPerson(db, { groupId: groupe, personId: personne }),
		here
	)
});

function seats(left: number | null): string {
	if (left === null) return '';
	if (left <= 0) return ' (complet)';
	return ` (${counted(left, 'place')})`;
}
