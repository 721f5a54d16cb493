import type { Invited } from '#lib/features/learning/funnels/index.server.ts';
import { type Channel, CHANNEL_NAMES } from '#lib/features/learning/funnels/index.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** « 3 personnes sont invitées par courrier. 1 personne est laissée de côté : … » */
export function invitedSentence({ invited, skipped }: Invited, channel: Channel): string {
	const people = counted(invited.length, 'personne est invitée', 'personnes sont invitées');
	const done = `${people} ${CHANNEL_NAMES[channel]}.`;
	if (skipped.length === 0) return done;
	const reasons = [...new Set(skipped.map(({ message }) => message))].join('\u00a0; ');
	const left = counted(
		skipped.length,
		'personne est laissée de côté',
		'personnes sont laissées de côté'
	);
	return `${done} ${left}\u00a0: ${reasons}.`;
}
