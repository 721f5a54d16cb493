import { listDue } from '#lib/features/desk/requests/index.server.ts';
import { familyLabel } from '#lib/features/desk/families/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { shortDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** A line of what the desk must do today, short enough for a sheet on the wall. */
export type DueLine = { id: string; what: string };

/** What is due today: neither names nor the person's own words on a sheet that everybody reads. */
export async function whatIsDue(db: Db, today: string): Promise<DueLine[]> {
	const { open, openCount, comeBacks, partners } = await listDue(db, today);
	const more = openCount - open.length;
	return [
		...comeBacks.map(({ answerId, family, dueOn }) => ({
			id: answerId,
			what: `Retour avec ses papiers, attendu ${shortDay(dueOn)}\u00a0: ${familyLabel(family)}`
		})),
		...partners.map(({ id, partner, kind }) => ({
			id,
			what: `${kind === 'handover' ? 'Relais' : 'Orientation'} à suivre\u00a0: ${partner}`
		})),
		...open.map(({ id, family, day }) => ({
			id,
			what: `Demande sans réponse, ${shortDay(day)}\u00a0: ${familyLabel(family)}`
		})),
		...(more > 0
			? [
					{
						id: 'plus',
						what: `Et ${counted(more, 'autre demande', 'autres demandes')} sans réponse`
					}
				]
			: [])
	];
}
