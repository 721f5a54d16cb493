import type { Invited } from '#lib/features/learning/funnels/index.server.ts';
import { type Channel, CHANNEL_NAMES } from '#lib/features/learning/funnels/index.ts';

/** « 3 personnes sont invitées par courrier. 1 personne est laissée de côté : … » */
export function invitedSentence({ invited, skipped }: Invited, channel: Channel): string {
	const some = invited.length > 1;
	const people = `${invited.length} ${some ? 'personnes sont invitées' : 'personne est invitée'}`;
	const done = `${people} ${CHANNEL_NAMES[channel]}.`;
	if (skipped.length === 0) return done;
	const reasons = [...new Set(skipped.map(({ message }) => message))].join('\u00a0; ');
	const left =
		skipped.length > 1
			? `${skipped.length} personnes sont laissées de côté`
			: '1 personne est laissée de côté';
	return `${done} ${left}\u00a0: ${reasons}.`;
}
