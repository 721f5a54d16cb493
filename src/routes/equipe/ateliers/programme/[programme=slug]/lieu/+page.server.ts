import * as v from 'valibot';
import { listPartners } from '#lib/features/desk/partners/index.server.ts';
import {
	countWalkIn,
	endAgreement,
	listAgreements,
	readWalkIns,
	resumeAgreement,
	saveAgreement,
	undoWalkIn
} from '#lib/features/learning/agreements/index.server.ts';
import { AgreementForm } from '#lib/features/learning/agreements/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import type { Actions } from './$types';

type OfProgramme = Doing<'programme'>;

const Pressed = v.object({ accord: chosenId('Cet accord n’est plus dans la liste.') });

export const load = shown(
	'plan-workshops',
	async (db, { params, today, viewer }: Asked<'programme'>) => {
		const programme = await programmeOf(db, params.programme);
		const { id, name } = programme;
		return {
			name,
			tabs: programmeTabs(programme, viewer.role, 'place'),
			agreements: await listAgreements(db, id),
			partners: (await listPartners(db)).map((partner) => ({ id: partner.id, name: partner.name })),
			walkIns: await readWalkIns(db, { programmeId: id, today })
		};
	}
);

export const actions: Actions = deeds({
	passage: deed(
		'mark-attendance',
		v.object({}),
		async (db, _nothing, { params, today }: OfProgramme) =>
			countWalkIn(db, { programmeId: (await programmeOf(db, params.programme)).id, today }),
		here
	),
	'reprendre-passage': deed(
		'mark-attendance',
		v.object({}),
		async (db, _nothing, { params, today }: OfProgramme) =>
			undoWalkIn(db, { programmeId: (await programmeOf(db, params.programme)).id, today }),
		here
	),
	enregistrer: deed(
		'plan-workshops',
		AgreementForm,
		async (db, sent, { params }: OfProgramme) =>
			saveAgreement(db, {
				id: sent.accord || null,
				programmeId: (await programmeOf(db, params.programme)).id,
				partnerId: sent.partenaire,
				machines: sent.machines,
				hours: sent.heures,
				teachers: sent.enseignants,
				since: sent.depuis,
				openSince: sent.ouvert
			}),
		() => ({ done: 'L’accord est enregistré.' }),
		{ otherwise: 'partenaire' }
	),
	finir: deed(
		'plan-workshops',
		Pressed,
		(db, { accord }) => endAgreement(db, accord),
		() => ({ done: 'L’accord est terminé.' })
	),
	reprendre: deed(
		'plan-workshops',
		Pressed,
		(db, { accord }) => resumeAgreement(db, accord),
		() => ({ done: 'L’accord reprend.' })
	)
});
