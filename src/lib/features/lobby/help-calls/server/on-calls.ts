import { type Ear, PERHAPS } from '#lib/platform/database/ear.ts';

/** What migration 0100 says it on. */
const CHANNEL = 'help_calls';

/** Tells each time that something changed in the calls of a centre, or may have; gives back how to stop. */
export function onCalls(
	{ ear }: { ear: Ear },
	centreId: string,
	tell: () => void
): Promise<() => void> {
	return ear.listen(CHANNEL, (about) => {
		if (about === centreId || about === PERHAPS) tell();
	});
}
