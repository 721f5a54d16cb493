import type {
	ReadContribution,
	ReadDecision
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	isRefusalReason,
	isPhotoReason,
	PHOTO_REASONS,
	REFUSAL_REASONS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { momentIn } from '#lib/shared/french-dates.ts';

const DECIDED: Readonly<Record<ReadDecision['decision'], string>> = {
	publish: 'Publiée',
	refuse: 'Pas publiée',
	hide: 'Masquée',
	restore: 'Montrée de nouveau',
	withdraw: 'Retirée par qui l’a écrite'
};

/** All that happened to one, the oldest first: said, corrected, decided, taken back. */
export function tellStory({ versions, decisions }: ReadContribution, timeZone: string) {
	const when = (at: Temporal.Instant) => momentIn(timeZone, at);
	return {
		versions: versions.map(({ id, way, words, reason, at, by }, nth) => ({
			...{ id, words, reason, by, when: when(at), isCorrected: way === 'moderator' },
			/** Beside what a correction changed. */
			before: way === 'moderator' ? (versions[nth - 1]?.words ?? null) : null
		})),
		decisions: decisions.map((one) => ({
			...{ id: one.id, word: DECIDED[one.decision], by: one.by, when: when(one.at) },
			reason: one.reason && isRefusalReason(one.reason) ? REFUSAL_REASONS[one.reason].label : null,
			photo:
				one.photoReason && isPhotoReason(one.photoReason) ? PHOTO_REASONS[one.photoReason] : null,
			words: one.words,
			undone: one.undoneAt && { when: when(one.undoneAt), by: one.undoneBy }
		}))
	};
}
