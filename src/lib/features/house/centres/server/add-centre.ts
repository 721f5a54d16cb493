import { type Db, nowActFor } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type NewCentre = { slug: string; name: string; commune?: string; timeZone?: string };

export type CentreRefusal = {
	refusal: 'slug-shape' | 'slug-taken' | 'name-missing' | 'commune-shape' | 'time-zone';
	message: string;
};

/** Adds a centre, which the transaction acts for from then on. Needs the operator. */
export async function addCentre(
	db: Db,
	centre: NewCentre
): Promise<{ id: string } | CentreRefusal> {
	const refusal = refuseShape(centre);
	if (refusal) return refusal;
	const added = await db
		.insertInto('centres')
		.values({
			slug: centre.slug,
			name: centre.name.trim(),
			commune_insee: centre.commune || null,
			time_zone: centre.timeZone || 'Europe/Paris',
			recorded_at: db.acting.at.toString()
		})
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) {
		return refuse(
			'slug-taken',
			`Un centre porte déjà le nom court « ${centre.slug} ». Choisissez-en un autre.`
		);
	}
	await nowActFor(db, added.id);
	await writeJournal(db, { action: 'add', kind: 'centre', id: added.id });
	return added;
}

function refuseShape(centre: NewCentre): CentreRefusal | null {
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(centre.slug) || centre.slug.length > 60) {
		return refuse(
			'slug-shape',
			'Le nom court du centre s’écrit en minuscules sans accent, avec des tirets\u00a0: « jacques-brel ».'
		);
	}
	if (!centre.name.trim() || centre.name.trim().length > 120) {
		return refuse('name-missing', 'Donnez le nom du centre (120 caractères au plus).');
	}
	if (centre.commune && !/^([013-9]\d|2[AB1-9])\d{3}$/.test(centre.commune)) {
		return refuse(
			'commune-shape',
			'La commune est un code INSEE de cinq caractères, par exemple 62643.'
		);
	}
	if (centre.timeZone && !Intl.supportedValuesOf('timeZone').includes(centre.timeZone)) {
		return refuse(
			'time-zone',
			'Ce fuseau horaire est inconnu. Exemples\u00a0: Europe/Paris, Indian/Reunion.'
		);
	}
	return null;
}
