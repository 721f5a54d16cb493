import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type EditableRubric,
	RUBRIC_LENGTH,
	tidyRubric
} from '../../domain/text/editable-rubrics.ts';
import { listVersions, type RubricVersion } from './read-narratives.ts';

export type RubricText = {
	programmeId: string;
	year: number;
	rubric: EditableRubric;
	body: string;
	/** The version the writer started from; 0 when the rubric was empty. */
	basedOn: number;
};

export type RubricRefusal =
	| { refusal: 'closed' | 'too-long' | 'confidential'; message: string }
	| { refusal: 'written-meanwhile'; message: string; theirs: RubricVersion | null };

/**
 * Adds a version of a rubric; the same text again adds none. Somebody who wrote in the meantime
 * is never overwritten: the second writer is shown what was written, and keeps what she typed.
 */
export async function writeRubric(
	db: Db,
	text: RubricText
): Promise<{ version: number } | RubricRefusal> {
	const body = tidyRubric(text.body);
	const refusal = refuseText(body) ?? (await refuseClosedYear(db, text.year));
	if (refusal) return refusal;
	const last = await db
		.selectFrom('fiche_versions')
		.where('programme_id', '=', text.programmeId)
		.where('year', '=', text.year)
		.where('rubric', '=', text.rubric)
		.orderBy('version', 'desc')
		.select(['version', 'body'])
		.executeTakeFirst();
	if ((last?.body ?? '') === body) return { version: last?.version ?? 0 };
	if ((last?.version ?? 0) !== text.basedOn) return writtenMeanwhile(db, text);
	const version = text.basedOn + 1;
	const written = await db
		.insertInto('fiche_versions')
		.values({
			centre_id: centreOf(db),
			programme_id: text.programmeId,
			year: text.year,
			rubric: text.rubric,
			version,
			body,
			...recordedBy(db)
		})
		.onConflict((conflict) =>
			conflict.columns(['programme_id', 'year', 'rubric', 'version']).doNothing()
		)
		.returning('id')
		.executeTakeFirst();
	if (!written) return writtenMeanwhile(db, text);
	await writeJournal(db, { action: 'write', kind: 'fiche-version', id: written.id });
	return { version };
}

async function writtenMeanwhile(db: Db, text: RubricText): Promise<RubricRefusal> {
	const [theirs] = await listVersions(db, text);
	return refuse(
		'written-meanwhile',
		'Ce texte vient d’être modifié ailleurs. Le vôtre reste ici\u00a0: relisez les deux, puis enregistrez.',
		{ theirs: theirs ?? null }
	);
}

function refuseText(body: string): RubricRefusal | null {
	if (body.length > RUBRIC_LENGTH) {
		return refuse(
			'too-long',
			`Ce texte dépasse ${RUBRIC_LENGTH.toLocaleString('fr-FR')} caractères\u00a0: raccourcissez-le un peu.`
		);
	}
	const confidential = refuseConfidential({ '': body });
	return confidential && refuse('confidential', confidential.message);
}

async function refuseClosedYear(db: Db, year: number): Promise<RubricRefusal | null> {
	return (await findClosing(db, year))
		? refuse('closed', `L’année ${year} est close\u00a0: son bilan ne se modifie plus.`)
		: null;
}
