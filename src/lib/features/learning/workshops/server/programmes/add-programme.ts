import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { foldText } from '#lib/shared/person-name.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ProgrammeFormat } from '../../domain/programmes/programme-format.ts';

export type NewProgramme = {
	name: string;
	peopleNoun: 'stagiaire' | 'adherent' | 'participant';
	format: ProgrammeFormat;
	/** Other names under which registers call it. */
	aliases: string[];
};

export type ProgrammeRefusal = {
	refusal: 'name-missing' | 'name-taken' | 'alias-taken';
	message: string;
};

/** Adds a programme of the centre's own, with every objective of its contract. */
export async function addProgramme(
	db: Db,
	programme: NewProgramme
): Promise<{ id: string } | ProgrammeRefusal> {
	const name = programme.name.trim();
	const slug = slugOf(name);
	if (!slug || name.length > 120) {
		return refuse('name-missing', 'Donnez un nom au programme (120 lettres au plus), de a à z.');
	}
	const centre_id = centreOf(db);
	const { recorded_at } = recordedBy(db);
	const added = await db
		.insertInto('programmes')
		.values({
			centre_id,
			slug,
			name,
			people_noun: programme.peopleNoun,
			format: programme.format,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from programmes)`,
			recorded_at
		})
		.onConflict((conflict) => conflict.columns(['centre_id', 'slug']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) {
		return refuse('name-taken', 'Un programme du centre porte déjà ce nom.');
	}
	const aliases = [
		...new Set([name, ...programme.aliases].map((alias) => alias.trim().toLowerCase()))
	]
		.filter((alias) => alias.length >= 2)
		.map((alias) => ({ centre_id, programme_id: added.id, alias, recorded_at }));
	const written =
		aliases.length > 0
			? await db
					.insertInto('programme_aliases')
					.values(aliases)
					.onConflict((conflict) => conflict.columns(['centre_id', 'alias']).doNothing())
					.returning('alias')
					.execute()
			: [];
	if (written.length < aliases.length) {
		return refuse(
			'alias-taken',
			'Un de ces noms désigne déjà un autre programme du centre\u00a0: retirez-le.'
		);
	}
	await db
		.insertInto('programme_objectives')
		.columns(['centre_id', 'programme_id', 'objective_id', 'recorded_at'])
		.expression((eb) =>
			eb
				.selectFrom('centre_objectives')
				.select((e) => [
					'centre_id',
					e.val(added.id).as('programme_id'),
					'id as objective_id',
					e.val(recorded_at).as('recorded_at')
				])
		)
		.execute();
	await writeJournal(db, { action: 'add', kind: 'programme', id: added.id });
	return added;
}

/** What an address is made of: no letter of another alphabet, nor one that folds to none of ours. */
function slugOf(name: string): string {
	const words = foldText(name).match(/[a-z0-9]+/g) ?? [];
	const slug = words.join('-').slice(0, 60).replace(/-$/, '');
	// « constructor » would be found in every list that is read by address.
	return slug in {} ? `${slug}-1` : slug;
}
