import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { CleanRecording } from '#lib/platform/recordings/recording.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { GUIDE_LABELS } from '../domain/guide-labels.ts';
import type { TextName } from '../domain/guide.ts';
import { workedOn } from '../domain/layers.ts';
import { LANGUAGES } from '../domain/shown-guide.ts';
import { spokenParts } from '../domain/spoken-parts.ts';
import { spokenDigest } from './digests.ts';
import { UNKNOWN_GUIDE } from './guide-refusal.ts';
import { listVersions } from './list-versions.ts';
import { endVoices } from './remove-voice.ts';
import { readContent } from './show-guide.ts';

/** `spoken`: the digest of the words that were on the screen when they were said. */
export type NewVoice = { guide: string; text: TextName; spoken: string; recording: CleanRecording };

/**
 * Keeps the voice of somebody who agreed that it be heard. Another of the same words, in the same place,
 * goes.
 */
export async function keepVoice(db: Db, { guide, text, spoken, recording }: NewVoice) {
	await takeTurn(db, `guide ${guide}`);
	const version = workedOn((await listVersions(db, guide)).get(guide) ?? []);
	const said = version && (await readContent(db, version.id)).texts[text];
	if (!said) return UNKNOWN_GUIDE;
	const part = spokenParts(said, GUIDE_LABELS[text].papers).findIndex(
		(words) => spokenDigest(LANGUAGES[text], words) === spoken
	);
	if (part === -1) {
		return refuse(
			'changed-meanwhile',
			'Ce texte a changé pendant l’enregistrement\u00a0: lisez à voix haute le texte tel qu’il est maintenant.'
		);
	}
	await endVoices(db, (own) => own.where('guide', '=', guide).where('spoken', '=', spoken));
	const { kind, bytes, seconds } = recording;
	const kept = await db
		.insertInto('guide_recordings')
		.values({
			...{ guide, text, part, spoken, kind, seconds, bytes: Buffer.from(bytes) },
			...{ centre_id: db.acting.centres[0] ?? null, agreed_at: db.acting.at.toString() },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'keep-voice', kind: 'guide', id: kept.id });
	return kept;
}
