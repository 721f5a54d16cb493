import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import { sayOfferedBy } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

/** SÉNOU is the Ville's, and the centre animates it (study-2.3). */
export async function writeProgrammePartners(
	db: Db,
	{ team, programmes, today, timeZone, now, placesKey }: DeskTelling
): Promise<void> {
	await actAs(db, team.direction, momentOf(daysBefore(today, 30), '10:20', timeZone, now));
	const { id: partnerId } = accepted(
		await addPartner(
			db,
			{
				name: 'Service Animations Ville d’Outreau',
				kind: 'MUNI',
				whatFor: 'Le programme SÉNOU, pour les seniors de la ville.'
			},
			placesKey
		)
	);
	accepted(await sayOfferedBy(db, { programmeId: programmes.get('senou')!, partnerId }));
}
