import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ContentsForm } from '../../domain/programmes/contents-form.ts';
import { contentsToTick, readNotedContents } from './read-seance-contents.ts';

export type ContentsRefusal = {
	refusal: 'unknown' | 'cancelled' | 'not-yet' | 'changed' | 'unknown-content';
	message: string;
};

type Said = ContentsForm & { seanceId: string; today: string };

/**
 * Notes what a séance did: ticked among the contents of its programme, with a word. Two who note at
 * once: the second reads what the first wrote. Said the same again, or left as the page had shown it,
 * nothing is written.
 */
export async function noteSeanceContents(
	db: Db,
	said: Said
): Promise<{ noted: boolean } | ContentsRefusal> {
	const seance = await db
		.selectFrom('seances as s')
		.leftJoin('seance_cancellations as x', 'x.seance_id', 's.id')
		.where('s.id', '=', said.seanceId)
		.forUpdate('s')
		.select(['s.day', 'x.seance_id as cancelled'])
		.executeTakeFirst();
	if (!seance) return refuse('unknown', 'Cette séance n’existe plus.');
	if (seance.cancelled) {
		return refuse('cancelled', 'Cette séance est annulée\u00a0: rien n’y a été fait.');
	}
	if (seance.day > said.today) {
		return refuse('not-yet', 'Cette séance n’a pas encore eu lieu.');
	}
	const { said: last, contents: list } = await contentsToTick(db, said.seanceId);
	const contents = list.filter((content) => said.contents.includes(content));
	if (said.contents.some((content) => !list.includes(content))) {
		return refuse(
			'unknown-content',
			'La liste des contenus a changé entre-temps\u00a0: relisez-la, puis cochez à nouveau.'
		);
	}
	const note = said.note.trim() || null;
	if (isSame(last, contents, note)) return { noted: false };
	if ((last?.id ?? null) !== said.known) {
		const shown = said.known ? await readNotedContents(db, said.seanceId, said.known) : null;
		if (isSame(shown, contents, note)) return { noted: false };
		return refuse(
			'changed',
			'Quelqu’un a noté ce que vous avez fait entre-temps. Rien n’est écrasé\u00a0: relisez, puis complétez.'
		);
	}
	await db
		.insertInto('seance_contents')
		.values({
			centre_id: centreOf(db),
			seance_id: said.seanceId,
			contents,
			note,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'note-contents', kind: 'seance', id: said.seanceId });
	return { noted: true };
}

function isSame(
	last: { contents: string[]; note: string | null } | null,
	contents: string[],
	note: string | null
): boolean {
	const [were, wasNote] = [last?.contents ?? [], last?.note ?? null];
	return (
		wasNote === note &&
		were.length === contents.length &&
		were.every((one) => contents.includes(one))
	);
}
